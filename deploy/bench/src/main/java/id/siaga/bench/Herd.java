package id.siaga.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import id.siaga.drive.clock.ClockSystem;
import id.siaga.drive.clock.HerdRun;
import id.siaga.drive.clock.OpenClocks;
import id.siaga.drive.clock.Punctuality;
import id.siaga.drive.clock.SlaListener;
import java.io.PrintStream;
import java.time.Instant;

/** A million clocks due at one moment: each fires once, and complaints that come meanwhile do not wait behind them. */
final class Herd {
    private static final double PER_SECOND = 5_000;
    private static final double NEW_LATE_MILLIS = 2_000;

    private final RunningSystem usual;
    private final PrintStream out;
    private final int count;

    Herd(RunningSystem usual, PrintStream out, NumberOptions options) {
        this.usual = usual;
        this.out = out;
        this.count = options.get("--clocks", 1_000_000);
    }

    int run() {
        out.println("starting a system of its own");
        try (ClockSystem system = ClockSystem.start();
                SlaListener listener = new SlaListener(system)) {
            HerdRun herd = new HerdRun(system, new OpenClocks(system), listener, out);
            out.println("loading " + count + " clocks");
            Instant due = herd.load(count);
            out.println("due at " + due);
            herd.untilAllHasFired(due, count);
            return report(system, herd);
        }
    }

    private int report(ClockSystem system, HerdRun run) {
        Punctuality herd = run.punctuality(HerdRun.HERD);
        Punctuality late = run.punctuality(HerdRun.NEW);
        double perSecond = count / herd.number("heardWithinSeconds");
        out.println(herd.summary());
        out.println(late.summary());
        Verdicts verdicts = new Verdicts(out);
        herd.judgeUndisturbed(verdicts);
        late.judgeUndisturbed(verdicts);
        verdicts.check(perSecond >= PER_SECOND, "%.0f a second reached the topic".formatted(perSecond));
        slowest(verdicts, late, "firedMaxMillis");
        slowest(verdicts, late, "heardMaxMillis");
        verdicts.equal("parked records", 0, system.parked());
        ObjectNode result =
                new ObjectMapper().createObjectNode().put("clocks", count).put("perSecond", perSecond);
        result.set("herd", herd.json());
        result.set("new", late.json());
        usual.keepResult("bench-herd", result);
        return verdicts.close();
    }

    private static void slowest(Verdicts verdicts, Punctuality late, String number) {
        double millis = late.number(number);
        verdicts.check(
                millis <= NEW_LATE_MILLIS,
                "opened meanwhile, %s %.0f, at most %.0f".formatted(number, millis, NEW_LATE_MILLIS));
    }
}
