package id.siaga.bench;

import id.siaga.drive.RunningSystem;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** A system that one measurement has to itself. It goes with the measurement; when that breaks off, its logs stay. */
public final class OwnSystem {
    private static final int BUSY = 2;

    private OwnSystem() {}

    /**
     * @param usual the system of this checkout, which must not take part
     * @param name of its folder
     * @param parts what differs from a whole Siaga
     * @return the measurement's exit code
     */
    public static int measure(
            RunningSystem usual,
            PrintStream out,
            String name,
            UnaryOperator<Options> parts,
            ToIntFunction<RunningSystem> measurement) {
        if (!usual.local().pids().isEmpty()) {
            out.println("Siaga is running and would take part in the measurement: ./siaga down first.");
            return BUSY;
        }
        out.println("starting a system of its own");
        Path home = usual.local().options().home().resolve(name);
        Options options = parts.apply(Options.elsewhere(home));
        LocalSystem.at(options).reset();
        try (LocalSystem local = LocalSystem.start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(local::stop));
            int exit = measurement.applyAsInt(new RunningSystem(local));
            local.reset();
            return exit;
        }
    }
}
