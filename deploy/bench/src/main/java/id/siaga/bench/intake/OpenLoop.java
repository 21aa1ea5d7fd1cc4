package id.siaga.bench.intake;

import id.siaga.bench.intake.Webhooks.Webhook;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * Posts webhooks at moments that are fixed beforehand, whatever has become of those before, and again what was not taken,
 * as a provider does. How long it took until it was taken counts from that moment, so that a receiver that stops for a
 * second is late for everything that second should have brought.
 */
final class OpenLoop implements AutoCloseable {
    private static final int CONNECTIONS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(2);
    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1000;

    /**
     * How long it took until each was taken or given up, in microseconds, and how many answers there were of each status, 0
     * for none in time.
     */
    record Answers(Histogram micros, Map<Integer, Integer> statuses) {
        long notTaken() {
            return micros.getTotalCount() - of(200);
        }

        long sentAgain() {
            return statuses.values().stream().mapToLong(Integer::longValue).sum() - micros.getTotalCount();
        }

        int of(int status) {
            return statuses.getOrDefault(status, 0);
        }
    }

    /** One event loop does all of it: nothing here is shared. */
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));

    /** Returns when everything was taken or given up. */
    Answers run(URI receiver, Webhooks webhooks, int perSecond, Duration length) {
        Stream stream = new Stream(receiver, webhooks, perSecond, length);
        vertx.runOnContext(begin -> stream.start());
        return stream.result.join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private final class Stream {
        private final CompletableFuture<Answers> result = new CompletableFuture<>();
        private final Answers answers = new Answers(new Histogram(LONGEST_MICROS, 3), new TreeMap<>());
        private final Webhooks webhooks;
        private final RequestOptions target;
        private final long nanosBetween;
        private final long all;
        private final long start = System.nanoTime();
        private long sent;
        private long done;

        private Stream(URI receiver, Webhooks webhooks, int perSecond, Duration length) {
            this.webhooks = webhooks;
            this.target = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(receiver.toString())
                    .setTimeout(PATIENCE.toMillis());
            this.nanosBetween = 1_000_000_000L / perSecond;
            this.all = length.toSeconds() * perSecond;
        }

        private void start() {
            vertx.setPeriodic(1, this::sendDue);
        }

        private void sendDue(long timer) {
            long now = System.nanoTime();
            while (sent < all && start + sent * nanosBetween <= now) {
                send(webhooks.next(), start + sent * nanosBetween);
                sent++;
            }
            if (sent == all) {
                vertx.cancelTimer(timer);
            }
        }

        private void send(Webhook webhook, long due) {
            http.request(target)
                    .compose(request -> request.putHeader("Content-Type", "application/json")
                            .putHeader("X-Hub-Signature-256", webhook.signature())
                            .send(Buffer.buffer(webhook.body())))
                    .onComplete(answer ->
                            answered(answer.succeeded() ? answer.result().statusCode() : 0, webhook, due));
        }

        private void answered(int status, Webhook webhook, long due) {
            answers.statuses().merge(status, 1, Integer::sum);
            long took = System.nanoTime() - due;
            if (status != 200 && took < GIVEN_UP_AFTER.toNanos()) {
                vertx.setTimer(AGAIN_AFTER.toMillis(), again -> send(webhook, due));
                return;
            }
            answers.micros().recordValue(Math.min(LONGEST_MICROS, took / 1000));
            if (++done == all) {
                result.complete(answers);
            }
        }
    }
}
