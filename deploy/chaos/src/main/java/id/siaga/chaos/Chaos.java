package id.siaga.chaos;

import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./siaga chaos NAME}: breaks the running system on purpose and checks that nobody was forgotten. */
public final class Chaos {
    private static final String USAGE = """
            ./siaga chaos kills          20 messages a second while each service is killed once
            ./siaga chaos repeats        forty messages, each posted five times, 16 at once
            ./siaga chaos boundary       answers 50 ms before and after the deadline (start with --response PT20S)
            ./siaga chaos clocks         sla, broker and database killed while a million clocks fire, on a system of its own
                                         [--kills 20] [--minutes 10] [--clocks 1000000]
            ./siaga chaos silence        routing down while deadlines pass, on a system of its own [--minutes 5]
            ./siaga chaos samples DIR    provider payloads of a folder, signed and posted, with a table by kind""";

    private Chaos() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> arguments, PrintStream out) {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        return switch (name) {
            case "kills" -> new Kills(RunningSystem.here(), out).run();
            case "repeats" -> new Repeats(RunningSystem.here(), out).run();
            case "boundary" -> new Boundary(RunningSystem.here(), out).run();
            case "clocks" -> new ClockKills(RunningSystem.here(), out, new NumberOptions(arguments)).run();
            case "silence" -> new Silence(RunningSystem.here(), out, new NumberOptions(arguments)).run();
            case "samples" ->
                arguments.size() < 2
                        ? usage(out)
                        : new Samples(RunningSystem.here(), out).run(Path.of(arguments.get(1)));
            default -> usage(out);
        };
    }

    private static int usage(PrintStream out) {
        out.println(USAGE);
        return 2;
    }
}
