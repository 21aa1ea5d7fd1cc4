package id.siaga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long a process has kept a processor busy since it began, as the kernel counts it, in steps of 10 ms. */
public final class ProcessorTime {
    private static final int NANOS_PER_TICK = 10_000_000;
    private static final int USER = 11;
    private static final int CHILDREN_USER = 13;

    private ProcessorTime() {}

    public static Duration of(long pid) {
        return ticks(pid, USER);
    }

    /** Of its children that have ended. */
    public static Duration ofEnded(long pid) {
        return ticks(pid, CHILDREN_USER);
    }

    /** A field and the next, after the program's name, which may hold blanks: user and system. What just ended is zero. */
    private static Duration ticks(long pid, int field) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
            return Duration.ofNanos(ticks * NANOS_PER_TICK);
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException(e);
            }
            return Duration.ZERO;
        }
    }
}
