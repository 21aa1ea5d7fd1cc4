package id.siaga.bench.timers;

import id.siaga.bench.ProcessorTime;
import java.time.Duration;

/**
 * Processor time of a contender and of the database server. The server's includes its sessions, also those that ended,
 * and what it does in the background.
 */
record CpuTime(Duration engine, Duration server) {
    static CpuTime now(Run run) {
        long postmaster = Long.parseLong(
                run.database().one(String.class, "SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)"));
        return new CpuTime(ProcessorTime.of(run.process().pid()), withSessions(postmaster));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(engine.minus(earlier.engine), server.minus(earlier.server));
    }

    private static Duration withSessions(long postmaster) {
        return ProcessorTime.of(postmaster)
                .plus(ProcessorTime.ofEnded(postmaster))
                .plus(ProcessHandle.of(postmaster)
                        .orElseThrow()
                        .descendants()
                        .map(session -> ProcessorTime.of(session.pid()))
                        .reduce(Duration.ZERO, Duration::plus));
    }
}
