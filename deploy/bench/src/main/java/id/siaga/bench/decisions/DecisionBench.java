package id.siaga.bench.decisions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.OwnSystem;
import id.siaga.drive.CitizenText;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Verdicts;
import id.siaga.drive.WhatsAppSender;
import id.siaga.local.LocalSystem;
import id.siaga.region.RegionPack;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long routing takes to decide about a message when it has learned a hundred thousand complaints, on one core, in a
 * system of its own. The service times each decision itself, as it comes to it from Kafka: place, kind, rules and model.
 */
public final class DecisionBench {
    private static final Set<String> PARTS = Set.of("kafka", "postgres", "intake", "routing");
    private static final Map<String, String> WITHOUT_KEYCLOAK = Map.of("QUARKUS_OIDC_TENANT_ENABLED", "false");
    private static final String ROUTING = "routing";
    private static final int PER_SECOND = 20;
    private static final Duration LEARNED_WITHIN = Duration.ofMinutes(30);
    /** Seconds; in so large a share of all decisions. */
    private static final double LIMIT = 0.005;

    private static final double PROMISED = 0.99;
    /** Routing forgets what is older than so many. */
    private static final int REMEMBERED = 100_000;

    private static final long MEMORY_MB = 350;
    private static final int THREADS = 16;
    /** The kernel walks through all pages for it. */
    private static final Duration WEIGH_EVERY = Duration.ofSeconds(10);

    private final RunningSystem usual;
    private final PrintStream out;
    private final int complaints;
    private final int warmUpMinutes;
    private final Duration length;
    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger sent = new AtomicInteger();
    private long memoryMb;

    public DecisionBench(RunningSystem usual, PrintStream out, NumberOptions options) {
        this.usual = usual;
        this.out = out;
        this.complaints = options.get("--complaints", REMEMBERED);
        if (complaints > REMEMBERED) {
            throw new IllegalArgumentException(
                    "--complaints wants at most " + REMEMBERED + ": routing remembers no more");
        }
        this.warmUpMinutes = options.get("--warm-up", 8);
        this.length = Duration.ofMinutes(options.get("--minutes", 3));
    }

    public int run() {
        return OwnSystem.measure(
                usual,
                out,
                "bench-decisions",
                options -> options.withOnly(PARTS).withVariables(WITHOUT_KEYCLOAK),
                this::measure);
    }

    private int measure(RunningSystem system) {
        LocalSystem local = system.local();
        RegionPack pack = RegionPack.read(local.options().region());
        String account = pack.accounts()
                .ofUnit("whatsapp", pack.units().top().id())
                .orElseThrow()
                .account();
        InventedComplaints invented = new InventedComplaints(pack, 1);
        ServiceDatabase routing = system.database(ROUTING);
        local.stopPart(ROUTING);
        out.println("loading " + complaints + " complaints");
        new LearnedComplaints(routing, local.options().home(), account).load(invented, complaints);
        local.startPart(ROUTING);
        boolean oneCore = OneCore.isGivenTo(ROUTING, local);
        out.println("on one core from now on: " + oneCore);
        Messages messages = new Messages(system.intake(), account, invented);
        double learning = untilLearned(local, routing, messages);
        warmUp(local, messages);
        out.println("measuring for " + length.toSeconds() + " s");
        return report(stream(local, messages, length), learning, oneCore);
    }

    /** Until the compiler is done, which takes minutes on one core; what that costs is printed. */
    private void warmUp(LocalSystem local, Messages messages) {
        boolean isWarm = false;
        for (int minute = 1; minute <= warmUpMinutes && !isWarm; minute++) {
            DecisionTimes times = stream(local, messages, Duration.ofMinutes(1));
            isWarm = times.shareWithin(LIMIT) >= PROMISED;
            out.println("warming up, minute %d: p50=%s p99=%s".formatted(minute, times.told(0.5), times.told(0.99)));
        }
    }

    private record Messages(WhatsAppSender provider, String account, InventedComplaints invented) {}

    /** A decision names the model that took part in it. @return seconds */
    private double untilLearned(LocalSystem local, ServiceDatabase routing, Messages messages) {
        long start = System.nanoTime();
        boolean learned = Patience.until(LEARNED_WITHIN, () -> {
            send(messages);
            Patience.pause(Duration.ofSeconds(1));
            weigh(local);
            return routing.rows("SELECT model_version FROM decision ORDER BY id DESC LIMIT 1").stream()
                    .anyMatch(row -> row.get("model_version").toString().startsWith("mix1-" + complaints + "-"));
        });
        if (!learned) {
            throw new IllegalStateException("no model of all complaints is in use after " + LEARNED_WITHIN);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println("learned in %.0f s, routing %d MB".formatted(seconds, memoryMb));
        return seconds;
    }

    /** @return how long the decisions took */
    private DecisionTimes stream(LocalSystem local, Messages messages, Duration length) {
        DecisionTimes before = DecisionTimes.of(local.address(ROUTING));
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS)) {
            threads.scheduleAtFixedRate(() -> send(messages), 0, 1_000_000_000L / PER_SECOND, TimeUnit.NANOSECONDS);
            long end = System.nanoTime() + length.toNanos();
            while (System.nanoTime() < end) {
                Patience.pause(WEIGH_EVERY);
                weigh(local);
            }
            threads.shutdownNow();
        }
        return DecisionTimes.of(local.address(ROUTING)).since(before);
    }

    private void send(Messages messages) {
        messages.provider().post(next(messages).body());
    }

    private synchronized CitizenText next(Messages messages) {
        int number = sent.getAndIncrement();
        return new CitizenText(
                "wamid.bench." + number,
                messages.account(),
                "62800%09d".formatted(number),
                messages.invented().next().text(),
                clock.instant());
    }

    private void weigh(LocalSystem local) {
        memoryMb = Math.max(memoryMb, local.pssKb(ROUTING) / 1024);
    }

    private int report(DecisionTimes times, double learning, boolean oneCore) {
        double share = times.shareWithin(LIMIT);
        out.println("n=%d p50=%s p99=%s max=%.1f ms, routing at most %d MB"
                .formatted(times.count(), times.told(0.5), times.told(0.99), times.slowest() * 1000, memoryMb));
        Verdicts verdicts = new Verdicts(out);
        verdicts.check(oneCore, "on one core");
        verdicts.check(times.count() >= PER_SECOND * length.toSeconds() * 0.9, times.count() + " decisions were made");
        verdicts.check(
                share >= PROMISED,
                "%.2f %% within %.0f ms, at least %.0f %%".formatted(share * 100, LIMIT * 1000, PROMISED * 100));
        verdicts.check(memoryMb <= MEMORY_MB, "routing took %d MB, at most %d".formatted(memoryMb, MEMORY_MB));
        ObjectNode result = new ObjectMapper()
                .createObjectNode()
                .put("complaints", complaints)
                .put("oneCore", oneCore)
                .put("learnedInSeconds", learning)
                .put("count", times.count())
                .put("withinLimit", share)
                .put("p50", times.told(0.5))
                .put("p99", times.told(0.99))
                .put("maxMillis", times.slowest() * 1000)
                .put("routingPssMb", memoryMb);
        usual.keepResult("bench-decisions", result);
        return verdicts.close();
    }
}
