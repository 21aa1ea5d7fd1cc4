package id.siaga.bench;

import id.siaga.drive.RunningSystem;
import java.io.PrintStream;

/** {@code ./siaga bench NAME}: measures the running system and keeps the result as JSON. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments.length == 0 ? "" : arguments[0], System.out));
    }

    private static int run(String name, PrintStream out) {
        if (name.equals("latency")) {
            return new Latency(RunningSystem.here(), out).run();
        }
        out.println(
                "./siaga bench latency    20 messages a second for 2 minutes: webhook to assigned and visible by REST");
        return 2;
    }
}
