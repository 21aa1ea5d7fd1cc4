package id.siaga.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import id.siaga.drive.WhatsAppSender;
import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * From the moment a webhook should have left (open loop) until the complaint is assigned and the officers' list shows it.
 * Each complaint is searched for by a word of its own every 25 ms, so the measure includes up to that pause and its load.
 */
final class Latency {
    private static final int PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofMinutes(2);
    private static final int THREADS = 48;
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);
    private static final Duration GIVE_UP = Duration.ofSeconds(30);
    private static final long LIMIT_MILLIS = 1000;

    private final RunningSystem system;
    private final PrintStream out;
    private final Histogram histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    Latency(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    int run() {
        RegionPack pack = RegionPack.read(system.local().options().region());
        List<String> accounts =
                pack.accounts().all().stream().map(Account::account).toList();
        Crowd crowd = new Crowd(accounts, Clock.systemUTC());
        out.println("warming up for " + WARM_UP.toSeconds() + " s");
        stream(crowd, WARM_UP);
        histogram.reset();
        out.println("measuring for " + MEASURED.toSeconds() + " s");
        stream(crowd, MEASURED);
        return report();
    }

    private void stream(Crowd crowd, Duration length) {
        WhatsAppSender whatsApp = system.whatsApp();
        OfficerClient operator = system.as("operator");
        int messages = Math.toIntExact(length.toSeconds() * PER_SECOND);
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS)) {
            for (int i = 0; i < messages; i++) {
                CitizenText message = crowd.message(sent.getAndIncrement());
                long delay = i * (1_000_000_000L / PER_SECOND);
                long due = System.nanoTime() + delay;
                threads.schedule(() -> follow(message, due, whatsApp, operator), delay, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void follow(CitizenText message, long due, WhatsAppSender whatsApp, OfficerClient operator) {
        whatsApp.post(message.body());
        String search = "/api/v1/complaints?limit=1&q=" + Crowd.wordOf(message);
        while (!isVisible(operator.get(search).json())) {
            if (System.nanoTime() - due > GIVE_UP.toNanos()) {
                lost.incrementAndGet();
                return;
            }
            Patience.pause(LOOK_EVERY);
        }
        histogram.recordValue((System.nanoTime() - due) / 1000);
    }

    private static boolean isVisible(JsonNode page) {
        return !page.path("items").path(0).path("unit").asText("").isEmpty();
    }

    private int report() {
        double p99 = histogram.getValueAtPercentile(99) / 1000.0;
        Verdicts verdicts = new Verdicts(out);
        out.println("n=%d p50=%.0f ms p90=%.0f ms p99=%.0f ms max=%.0f ms"
                .formatted(
                        histogram.getTotalCount(),
                        histogram.getValueAtPercentile(50) / 1000.0,
                        histogram.getValueAtPercentile(90) / 1000.0,
                        p99,
                        histogram.getMaxValue() / 1000.0));
        verdicts.equal("never visible", 0, lost.get());
        verdicts.check(p99 <= LIMIT_MILLIS, "p99 within " + LIMIT_MILLIS + " ms");
        system.keepResult(
                "bench-latency",
                new ObjectMapper()
                        .createObjectNode()
                        .put("perSecond", PER_SECOND)
                        .put("count", histogram.getTotalCount())
                        .put("p50Millis", histogram.getValueAtPercentile(50) / 1000.0)
                        .put("p99Millis", p99)
                        .put("maxMillis", histogram.getMaxValue() / 1000.0));
        return verdicts.close();
    }
}
