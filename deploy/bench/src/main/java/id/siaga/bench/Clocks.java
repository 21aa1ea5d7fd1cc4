package id.siaga.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Traffic;
import id.siaga.drive.Verdicts;
import id.siaga.drive.clock.ClockSystem;
import id.siaga.drive.clock.OpenClocks;
import id.siaga.drive.clock.Punctuality;
import id.siaga.drive.clock.SlaListener;
import id.siaga.drive.clock.SteadyRun;
import java.io.PrintStream;
import java.time.Duration;

/**
 * How late clocks fire: fifty a second fall due while routing takes in twenty complaints a second, first beside a
 * thousand open clocks, then beside a million, in one run on one system.
 */
final class Clocks {
    private static final int COMPLAINTS_PER_SECOND = 20;
    private static final int FEW = 1_000;
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final double LATE_MILLIS = 500;
    private static final double RATIO = 1.5;
    private static final long MEMORY_MB = 300;

    private final RunningSystem usual;
    private final PrintStream out;
    private final int many;
    private final Duration length;

    Clocks(RunningSystem usual, PrintStream out, NumberOptions options) {
        this.usual = usual;
        this.out = out;
        this.many = options.get("--clocks", 1_000_000);
        this.length = Duration.ofMinutes(options.get("--minutes", 10));
    }

    int run() {
        out.println("starting a system of its own");
        try (ClockSystem system = ClockSystem.start();
                SlaListener listener = new SlaListener(system);
                Traffic traffic = system.traffic()) {
            OpenClocks clocks = new OpenClocks(system);
            SteadyRun steady = new SteadyRun(system, clocks, listener);
            clocks.farAway(FEW);
            traffic.start(COMPLAINTS_PER_SECOND);
            out.println("warming up");
            out.println(steady.run("warm-up", WARM_UP, () -> false).summary());
            Measured few = measure(system, steady, "beside " + FEW);
            out.println("loading " + many + " clocks");
            clocks.farAway(many - FEW);
            Measured million = measure(system, steady, "beside " + many);
            return report(system, few, million);
        }
    }

    /** @param complaints that routing registered meanwhile, a second */
    private record Measured(Punctuality clocks, double complaints, long memoryMb) {
        ObjectNode json() {
            return clocks.json().put("complaintsPerSecond", complaints).put("slaPssMb", memoryMb);
        }
    }

    private Measured measure(ClockSystem system, SteadyRun steady, String name) {
        out.println("measuring %s for %d s".formatted(name, length.toSeconds()));
        String registered = "SELECT count(*) FROM complaint";
        long before = system.routing().count(registered);
        long start = System.nanoTime();
        Punctuality clocks = steady.run(name, length, () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        Measured measured =
                new Measured(clocks, (system.routing().count(registered) - before) / seconds, steady.memoryMb());
        out.println("%s; %.1f complaints/s, sla %d MB"
                .formatted(clocks.summary(), measured.complaints(), measured.memoryMb()));
        return measured;
    }

    private int report(ClockSystem system, Measured few, Measured million) {
        Verdicts verdicts = new Verdicts(out);
        for (Measured measured : new Measured[] {few, million}) {
            measured.clocks().judgeUndisturbed(verdicts);
            verdicts.check(
                    measured.complaints() >= COMPLAINTS_PER_SECOND * 0.95,
                    "routing registered %.1f complaints/s meanwhile".formatted(measured.complaints()));
        }
        withinLimit(verdicts, million, "firedP99Millis");
        withinLimit(verdicts, million, "heardP99Millis");
        double fired = ratio(verdicts, few, million, "firedP99Millis");
        double heard = ratio(verdicts, few, million, "heardP99Millis");
        verdicts.check(million.memoryMb() <= MEMORY_MB, "sla took %d MB".formatted(million.memoryMb()));
        verdicts.equal("parked records", 0, system.parked());
        ObjectNode result = new ObjectMapper()
                .createObjectNode()
                .put("seconds", length.toSeconds())
                .put("clocks", many)
                .put("firedP99Ratio", fired)
                .put("heardP99Ratio", heard);
        result.set("few", few.json());
        result.set("many", million.json());
        usual.keepResult("bench-clocks", result);
        return verdicts.close();
    }

    private static void withinLimit(Verdicts verdicts, Measured measured, String number) {
        double p99 = measured.clocks().number(number);
        verdicts.check(p99 <= LATE_MILLIS, "%s %.0f, at most %.0f".formatted(number, p99, LATE_MILLIS));
    }

    private static double ratio(Verdicts verdicts, Measured few, Measured million, String number) {
        double ratio = million.clocks().number(number) / few.clocks().number(number);
        verdicts.check(ratio <= RATIO, "%s, million over thousand: %.2f, at most %.1f".formatted(number, ratio, RATIO));
        return ratio;
    }
}
