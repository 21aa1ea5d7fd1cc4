package id.siaga.bench.decisions;

import id.siaga.local.LocalSystem;
import java.io.IOException;

/** Leaves one part of a running system the first core and the other parts all others. */
final class OneCore {
    private OneCore() {}

    /** @return whether this machine can: it takes two cores and {@code taskset}, which is Linux's */
    static boolean isGivenTo(String part, LocalSystem system) {
        int cores = Runtime.getRuntime().availableProcessors();
        String others = "1-" + (cores - 1);
        return cores > 1
                && system.pids().entrySet().stream()
                        .allMatch(running ->
                                pin(running.getValue(), running.getKey().equals(part) ? "0" : others));
    }

    private static boolean pin(long pid, String cores) {
        try {
            return new ProcessBuilder("taskset", "-a", "-c", "-p", cores, Long.toString(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process was given its cores", e);
        }
    }
}
