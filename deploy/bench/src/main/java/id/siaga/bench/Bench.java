package id.siaga.bench;

import id.siaga.bench.timers.Timers;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.util.List;

/** {@code ./siaga bench NAME}: measures the running system and keeps the result as JSON. */
public final class Bench {
    private static final String USAGE = """
            ./siaga bench latency    20 messages a second for 2 minutes: webhook to assigned and visible by REST
            ./siaga bench timers [--seconds 60] [--rounds 3]
                                     our firing engine beside db-scheduler, Quartz and a bare loop; Siaga is down""";

    private Bench() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String name = words.isEmpty() ? "" : words.getFirst();
        System.exit(run(name, words.stream().skip(1).toList(), System.out));
    }

    private static int run(String name, List<String> options, PrintStream out) {
        return switch (name) {
            case "latency" -> new Latency(RunningSystem.here(), out).run();
            case "timers" -> Timers.of(RunningSystem.here(), out, options).run();
            default -> usage(out);
        };
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }
}
