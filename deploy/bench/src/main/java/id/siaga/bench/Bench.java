package id.siaga.bench;

import id.siaga.bench.decisions.DecisionBench;
import id.siaga.bench.intake.FloodBench;
import id.siaga.bench.intake.IntakeBench;
import id.siaga.bench.intake.PipelineBench;
import id.siaga.bench.timers.Timers;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.util.List;

/** {@code ./siaga bench NAME}: measures the running system, or one of its own, and keeps the result as JSON. */
public final class Bench {
    private static final String USAGE = """
        ./siaga bench latency    20 messages a second for 2 minutes: webhook to assigned and visible by REST
        ./siaga bench timers     our firing engine beside db-scheduler, Quartz and a bare loop [--seconds 60] [--rounds 3]
        ./siaga bench clocks     how late clocks fire beside a thousand and a million others [--minutes 10] [--clocks 1000000]
        ./siaga bench decisions  deciding with 100,000 learned complaints, on one core [--minutes 3] [--warm-up 8]
        ./siaga bench intake     3,300 webhooks a second, beside a receiver by hand [--rate 3300] [--warm-up 120] [--seconds 60]
        ./siaga bench pipeline   all services: 20 complaints a second, a flood, 320 webhooks a second [--complaints 20] [--minutes 10]
        ./siaga bench flood      a hundred POSTs of a thousand messages at once [--posts 100]
        ./siaga bench herd       a million clocks due at one moment [--clocks 1000000]\
        """;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> arguments, PrintStream out) {
        NumberOptions options = new NumberOptions(arguments);
        return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "latency" -> new Latency(RunningSystem.here(), out).run();
            case "timers" -> Timers.of(RunningSystem.here(), out, options).run();
            case "clocks" -> new Clocks(RunningSystem.here(), out, options).run();
            case "decisions" -> new DecisionBench(RunningSystem.here(), out, options).run();
            case "intake" -> new IntakeBench(RunningSystem.here(), out, options).run();
            case "pipeline" -> new PipelineBench(RunningSystem.here(), out, options).run();
            case "flood" -> new FloodBench(RunningSystem.here(), out, options).run();
            case "herd" -> new Herd(RunningSystem.here(), out, options).run();
            default -> usage(out);
        };
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }
}
