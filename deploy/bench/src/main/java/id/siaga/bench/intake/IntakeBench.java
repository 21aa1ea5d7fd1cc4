package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.OwnSystem;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import id.siaga.local.LocalSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/**
 * Webhooks at a fixed rate, for intake and for a receiver by hand, one after the other on one broker that has nothing else
 * to do. The one that sends them takes processor time of the same machine; how much of it each receiver took is counted.
 */
public final class IntakeBench {
    static final Set<String> PARTS = Set.of("kafka", "postgres", "intake");
    /** To each message of a citizen. */
    private static final int STATUSES = 3;

    private static final double MEDIAN_MILLIS = 250;
    private static final double ABOVE_A_SECOND = 0.01;
    private static final double TIMES_BY_HAND = 1.6;

    private final RunningSystem results;
    private final PrintStream out;
    private final int perSecond;
    private final Duration warmUp;
    private final Duration length;

    /** @param options {@code --rate} a second, {@code --warm-up} and {@code --seconds} of each */
    public IntakeBench(RunningSystem results, PrintStream out, NumberOptions options) {
        this.results = results;
        this.out = out;
        this.perSecond = options.get("--rate", 3_300);
        this.warmUp = Duration.ofSeconds(options.get("--warm-up", 120));
        this.length = Duration.ofSeconds(options.get("--seconds", 60));
    }

    public int run() {
        return OwnSystem.measure(results, out, "bench-intake", options -> options.withOnly(PARTS), this::measure);
    }

    private int measure(RunningSystem system) {
        LocalSystem local = system.local();
        Webhooks webhooks = new Webhooks(system, STATUSES);
        try (OpenLoop loop = new OpenLoop();
                Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) local.bootstrapServers()));
                HandWritten byHand = HandWritten.start(local)) {
            Measured ours = measured(Receiver.intake(system), loop, webhooks);
            Logs before = Logs.of(admin);
            Measured theirs = measured(byHand.receiver(), loop, webhooks);
            int bytes = Logs.of(admin).since(before).bytesEach();
            ProducerTool limit = ProducerTool.run(local, perSecond, length, bytes);
            out.println("kafka-producer-perf-test, %d bytes each: %s; %.0f µs processor each"
                    .formatted(bytes, limit.told(), limit.processorMicros()));
            return report(ours, theirs, limit);
        }
    }

    private Measured measured(Receiver receiver, OpenLoop loop, Webhooks webhooks) {
        out.println("warming up: "
                + Measured.of(receiver, loop, webhooks, perSecond, warmUp).told());
        Measured measured = Measured.of(receiver, loop, webhooks, perSecond, length);
        out.println(measured.told());
        return measured;
    }

    private int report(Measured intake, Measured byHand, ProducerTool limit) {
        double ratio = intake.processorMicros() / byHand.processorMicros();
        Verdicts verdicts = new Verdicts(out);
        verdicts.equal("not stored", 0, intake.notStored());
        verdicts.check(
                intake.millis(50) <= MEDIAN_MILLIS,
                "median %.1f ms, at most %.0f".formatted(intake.millis(50), MEDIAN_MILLIS));
        verdicts.check(
                intake.aboveASecond() < ABOVE_A_SECOND,
                "%.2f %% above a second, less than 1".formatted(intake.aboveASecond() * 100));
        verdicts.check(
                ratio <= TIMES_BY_HAND,
                "%.2f times the processor of the receiver by hand, at most %.1f".formatted(ratio, TIMES_BY_HAND));
        ObjectNode result = new ObjectMapper().createObjectNode().put("timesByHand", ratio);
        result.set("intake", intake.json());
        result.set("byHand", byHand.json());
        result.set("producer", limit.json());
        results.keepResult("bench-intake", result);
        return verdicts.close();
    }
}
