package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.Accounts;
import id.siaga.drive.Crowd;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import id.siaga.drive.WhatsAppSender;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The whole Siaga under webhooks, in a system of its own: a rate of complaints it must carry for as long as anybody
 * likes, a minute of a flood and how long its traces last, and Meta's lowest tier of traffic, during which citizens'
 * messages must be taken in as if nothing else were going on.
 */
public final class PipelineBench {
    /** To each message of a citizen three statuses of ours, as Meta sends them. */
    private static final int STATUSES = 3;

    private static final double MEDIAN_MILLIS = 250;
    private static final double ABOVE_A_SECOND = 0.01;
    private static final double GROWTH = 1.15;
    /** Behind by less than what a few seconds bring is not behind. */
    private static final Duration BRIEFLY = Duration.ofSeconds(5);
    /** What a complaint makes of records, over all consumers; they lie on the topics once. */
    private static final int RECORDS_EACH = 20;

    private final RunningSystem results;
    private final PrintStream out;
    private final int complaints;
    private final int flood;
    private final int tier;
    private final Duration warmUp;
    private final Duration length;
    private final Duration gone;
    private RunningSystem system;
    private Watch watch;
    private OpenLoop loop;

    /**
     * @param options {@code --complaints} a second and {@code --minutes} of them; {@code --flood} webhooks a second for one
     *     minute, gone after {@code --gone} minutes; {@code --tier} webhooks a second; {@code --warm-up} in seconds
     */
    public PipelineBench(RunningSystem results, PrintStream out, NumberOptions options) {
        this.results = results;
        this.out = out;
        this.complaints = options.get("--complaints", 20);
        this.flood = options.get("--flood", 1_000);
        this.tier = options.get("--tier", 320);
        this.warmUp = Duration.ofSeconds(options.get("--warm-up", 180));
        this.length = Duration.ofMinutes(options.get("--minutes", 10));
        this.gone = Duration.ofMinutes(options.get("--gone", 10));
    }

    public int run() {
        if (!results.local().pids().isEmpty()) {
            out.println("Siaga is running and would take part in the measurement: ./siaga down first.");
            return 2;
        }
        Path home = results.local().options().home().resolve("bench-pipeline");
        Options options = Options.elsewhere(home);
        LocalSystem.at(options).reset();
        LocalSystem local = LocalSystem.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(local::stop));
        system = new RunningSystem(local);
        try (Watch watching = new Watch(system, out);
                OpenLoop sending = new OpenLoop()) {
            watch = watching;
            loop = sending;
            return measure();
        } finally {
            local.reset();
        }
    }

    private record Phase(Measured taken, Watch.Seen seen) {
        ObjectNode json() {
            ObjectNode json = taken.json();
            json.set("seen", seen.json());
            return json;
        }
    }

    private int measure() {
        Verdicts verdicts = new Verdicts(out);
        ObjectNode result = new ObjectMapper().createObjectNode();
        Receiver intake = new Receiver(
                "intake",
                system.local().address("intake").resolve("/webhooks/whatsapp"),
                system.local().pids().get("intake"));
        phase("warming up", intake, 0, complaints, warmUp);
        Phase steady = phase("carrying", intake, 0, complaints, length);
        verdicts.equal("not stored", 0, steady.taken().notStored());
        verdicts.check(
                steady.seen().behindLate() <= steady.seen().behindEarly() + brief(complaints),
                "behind by %.0f records at first and %.0f at last"
                        .formatted(steady.seen().behindEarly(), steady.seen().behindLate()));
        verdicts.check(
                steady.seen().growth() <= GROWTH,
                "no service grew by more than %.2f times"
                        .formatted(steady.seen().growth()));
        result.set("carried", steady.json());

        Phase flooded = phase("flood", intake, STATUSES, flood, Duration.ofMinutes(1));
        verdicts.equal("not stored in the flood", 0, flooded.taken().notStored());
        result.set("flood", flooded.json().put("goneSeconds", untilGone(verdicts)));

        Phase busy = phase("tier", intake, STATUSES, tier, length);
        verdicts.equal("not stored", 0, busy.taken().notStored());
        verdicts.check(
                busy.taken().millis(50) <= MEDIAN_MILLIS,
                "median %.1f ms, at most %.0f".formatted(busy.taken().millis(50), MEDIAN_MILLIS));
        verdicts.check(
                busy.taken().aboveASecond() < ABOVE_A_SECOND,
                "%.2f %% above a second, less than 1".formatted(busy.taken().aboveASecond() * 100));
        result.set("tier", busy.json());
        results.keepResult("bench-pipeline", result);
        return verdicts.close();
    }

    private Phase phase(String name, Receiver intake, int statuses, int perSecond, Duration length) {
        out.println("%s: %d/s for %d s".formatted(name, perSecond, length.toSeconds()));
        CompletableFuture<Measured> taken =
                CompletableFuture.supplyAsync(() -> Measured.of(intake, loop, webhooks(statuses), perSecond, length));
        Watch.Seen seen = watch.until(taken::isDone);
        out.println(taken.join().told());
        return new Phase(taken.join(), seen);
    }

    /** A crowd of its own for each: nobody writes twice. */
    private Webhooks webhooks(int statuses) {
        WhatsAppSender signer = new WhatsAppSender(
                system.local().address("intake"), system.local().secrets().get("SIAGA_WHATSAPP_APP_SECRET"));
        return new Webhooks(new Crowd(Accounts.ofKecamatan(system), Clock.systemUTC()), signer, statuses);
    }

    /** @return seconds until all of the flood was done with, everywhere; what came in is a complaint by then */
    private double untilGone(Verdicts verdicts) {
        long before = registered();
        long start = System.nanoTime();
        long end = start + gone.toNanos();
        watch.until(() -> System.nanoTime() > end || watch.backlog().total() <= brief(1));
        double seconds = (System.nanoTime() - start) / 1e9;
        long left = watch.backlog().total();
        verdicts.check(
                left <= brief(1),
                "after %.0f s %d records behind; %.1f complaints/s meanwhile"
                        .formatted(seconds, left, (registered() - before) / seconds));
        return seconds;
    }

    private long registered() {
        return system.database("routing").count("SELECT count(*) FROM complaint");
    }

    private static double brief(int perSecond) {
        return (double) perSecond * RECORDS_EACH * BRIEFLY.toSeconds();
    }
}
