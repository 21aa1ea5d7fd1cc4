package id.siaga.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Posts signed webhooks. What is not answered 200 is posted again after a growing delay, each body on its own,
 * so later ones overtake: order is not promised, as with the real provider.
 */
final class WebhookSender {
    private static final System.Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final int PENDING = 5_000;
    private static final long TIMEOUT_MILLIS = 10_000;

    private final Vertx vertx;
    private final Settings settings;
    private final Signature signature;
    private final HttpClient client;
    private int pending;

    WebhookSender(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.signature = new Signature(settings.appSecret());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(32)
                .setKeepAliveTimeout(20)
                .setConnectTimeout(2_000));
    }

    /** {@code status} 0: nobody answered. */
    record Answer(int status, String body) {
        boolean accepted() {
            return status == 200;
        }
    }

    /** The outcome of a delivery once it is settled: accepted, or given up. */
    record Delivery(Future<Answer> first, Future<Answer> settled) {}

    Delivery deliver(byte[] body) {
        Future<Answer> first = post(body);
        Promise<Answer> settled = Promise.promise();
        first.onSuccess(answer -> settle(answer, body, settings.pace().retryFirst(), Duration.ZERO, settled));
        return new Delivery(first, settled.future());
    }

    Future<Answer> post(byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.webhookUrl().toString())
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "facebookexternalua")
                .putHeader("X-Hub-Signature-256", signature.of(body));
        return exchange(options, Buffer.buffer(body));
    }

    /** The subscription handshake; the receiver must answer {@code challenge} as it is. */
    Future<Answer> verify(String challenge) {
        String query = "?hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(settings.verifyToken(), StandardCharsets.UTF_8);
        return exchange(
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(settings.webhookUrl() + query)
                        .setTimeout(TIMEOUT_MILLIS),
                Buffer.buffer());
    }

    int pending() {
        return pending;
    }

    private void settle(Answer answer, byte[] body, Duration delay, Duration waited, Promise<Answer> settled) {
        boolean exhausted = waited.compareTo(settings.pace().retryFor()) >= 0 || pending >= PENDING;
        if (answer.accepted() || exhausted) {
            if (!answer.accepted()) {
                LOG.log(System.Logger.Level.WARNING, "webhook given up; the receiver never answered 200");
            }
            settled.complete(answer);
            return;
        }
        pending++;
        vertx.setTimer(delay.toMillis(), timer -> {
            pending--;
            Duration longer = delay.multipliedBy(2);
            Duration longest = settings.pace().retryLongest();
            post(body)
                    .onSuccess(next -> settle(
                            next, body, longer.compareTo(longest) > 0 ? longest : longer, waited.plus(delay), settled));
        });
    }

    private Future<Answer> exchange(RequestOptions options, Buffer body) {
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.body().map(text -> new Answer(response.statusCode(), text.toString())))
                .otherwise(unreachable -> new Answer(0, unreachable.getClass().getSimpleName()));
    }
}
