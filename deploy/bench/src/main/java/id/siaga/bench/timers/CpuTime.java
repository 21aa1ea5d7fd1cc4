package id.siaga.bench.timers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Processor time of a contender and of the database server, as the kernel counts it, in steps of 10 ms. The server's
 * includes its sessions, also those that ended, and what it does in the background.
 */
record CpuTime(Duration engine, Duration server) {
    private static final int NANOS_PER_TICK = 10_000_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static CpuTime now(Run run) {
        long postmaster = Long.parseLong(
                run.database().one(String.class, "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)"));
        long ended = ticks(postmaster, CHILDREN_USER) + ticks(postmaster, CHILDREN_SYSTEM);
        long sessions = ProcessHandle.of(postmaster)
                .orElseThrow()
                .descendants()
                .mapToLong(child -> own(child.pid()))
                .sum();
        return new CpuTime(time(own(run.process().pid())), time(own(postmaster) + ended + sessions));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(engine.minus(earlier.engine), server.minus(earlier.server));
    }

    private static long own(long pid) {
        return ticks(pid, USER) + ticks(pid, SYSTEM);
    }

    private static Duration time(long ticks) {
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }

    /** The fields after the program's name, which may hold blanks. A process that just ended counts with its parent. */
    private static long ticks(long pid, int field) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(stat);
            return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ")[field]);
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
