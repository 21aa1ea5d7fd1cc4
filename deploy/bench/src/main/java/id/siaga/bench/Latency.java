package id.siaga.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.SimulatedProvider;
import id.siaga.drive.Verdicts;
import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * From the moment a webhook should have left (open loop) until the complaint is assigned and the officers' list shows it.
 * An operator's list of the newest is read again and again, as the page does; a look takes up to 100 ms of the measure.
 */
final class Latency {
    private static final int PER_SECOND = 20;
    /** The compiler takes its time on two cores; what it cost is printed, minute by minute. */
    private static final int WARM_UP_MINUTES_AT_MOST = 8;

    private static final Duration MEASURED = Duration.ofMinutes(2);
    private static final int THREADS = 32;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration GIVE_UP = Duration.ofMinutes(2);
    private static final long LIMIT_MILLIS = 1000;

    private final RunningSystem system;
    private final PrintStream out;
    private final Histogram histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private int lost;

    Latency(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    int run() {
        RegionPack pack = RegionPack.read(system.local().options().region());
        Crowd crowd = new Crowd(unitAccounts(pack), Clock.systemUTC());
        warmUp(crowd);
        out.println("measuring for " + MEASURED.toSeconds() + " s");
        start();
        stream(crowd, MEASURED);
        return report();
    }

    /** What the kabupaten's own number gets may need a person to place it; a unit's number names the unit. */
    private static List<String> unitAccounts(RegionPack pack) {
        return pack.accounts().all().stream()
                .filter(account -> !account.unit().equals(pack.units().top().id()))
                .map(Account::account)
                .toList();
    }

    private void warmUp(Crowd crowd) {
        for (int minute = 1; minute <= WARM_UP_MINUTES_AT_MOST; minute++) {
            start();
            stream(crowd, Duration.ofMinutes(1));
            out.println("warming up, minute %d: p50=%.0f ms p99=%.0f ms".formatted(minute, millis(50), millis(99)));
            if (millis(99) <= LIMIT_MILLIS / 2.0) {
                return;
            }
        }
    }

    private void start() {
        histogram.reset();
        lost = 0;
    }

    private double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    private void stream(Crowd crowd, Duration length) {
        SimulatedProvider provider = system.provider();
        OfficerClient operator = system.as("operator");
        int messages = Math.toIntExact(length.toSeconds() * PER_SECOND);
        long start = System.nanoTime();
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS)) {
            for (int i = 0; i < messages; i++) {
                CitizenText message = crowd.message(sent.getAndIncrement());
                long delay = i * (1_000_000_000L / PER_SECOND);
                due.put(Crowd.wordOf(message), start + delay);
                threads.schedule(() -> provider.deliver(message.body()), delay, TimeUnit.NANOSECONDS);
            }
            long giveUp = start + length.plus(GIVE_UP).toNanos();
            while (!due.isEmpty() && System.nanoTime() < giveUp) {
                look(operator);
                Patience.pause(LOOK_EVERY);
            }
        }
        lost += due.size();
        due.clear();
    }

    /** The newest; where some are overdue also what a burst has pushed off the first page between two looks. */
    private void look(OfficerClient operator) {
        String cursor = "";
        int pages = isSomethingOverdue() ? 10 : 1;
        for (int page = 0; page < pages && cursor != null; page++) {
            JsonNode list = operator.get("/api/v1/complaints?sort=newest&limit=50" + cursor)
                    .json();
            see(list);
            String next = list.path("next").textValue();
            cursor = next == null ? null : "&cursor=" + next;
        }
    }

    private boolean isSomethingOverdue() {
        long overdue = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(2 * LIMIT_MILLIS);
        return due.values().stream().anyMatch(at -> at < overdue);
    }

    private void see(JsonNode page) {
        long now = System.nanoTime();
        for (JsonNode complaint : page.path("items")) {
            String text = complaint.path("excerpt").asText();
            String word = text.substring(text.lastIndexOf(' ') + 1);
            if (due.containsKey(word) && !complaint.path("unit").asText("").isEmpty()) {
                histogram.recordValue((now - due.remove(word)) / 1000);
            }
        }
    }

    private int report() {
        double p99 = millis(99);
        Verdicts verdicts = new Verdicts(out);
        out.println("n=%d p50=%.0f ms p90=%.0f ms p99=%.0f ms max=%.0f ms"
                .formatted(histogram.getTotalCount(), millis(50), millis(90), p99, histogram.getMaxValue() / 1000.0));
        verdicts.equal("never visible", 0, lost);
        verdicts.check(p99 <= LIMIT_MILLIS, "p99 within " + LIMIT_MILLIS + " ms");
        system.keepResult(
                "bench-latency",
                new ObjectMapper()
                        .createObjectNode()
                        .put("perSecond", PER_SECOND)
                        .put("count", histogram.getTotalCount())
                        .put("p50Millis", millis(50))
                        .put("p99Millis", p99)
                        .put("maxMillis", histogram.getMaxValue() / 1000.0));
        return verdicts.close();
    }
}
