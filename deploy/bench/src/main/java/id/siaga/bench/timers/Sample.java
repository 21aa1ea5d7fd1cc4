package id.siaga.bench.timers;

import id.siaga.drive.Patience;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * One contender, measured once.
 *
 * @param perSecond firings committed in the measured time, by their {@code fired_at}
 * @param engineMicros processor time per firing of the contender's process
 * @param serverMicros processor time per firing of the whole database server
 * @param exact each firing has one row in the outbox and none has two
 * @param enough there was still something due at the end
 */
record Sample(
        String contender, double perSecond, double engineMicros, double serverMicros, boolean exact, boolean enough) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WITHIN = "SELECT count(*) FROM %s WHERE fired_at >= ? AND fired_at < ?";

    static Sample of(Contender contender, int timers, Duration warmUp, Duration length) {
        try (Run run = contender.start(timers)) {
            Database database = run.database();
            String any = "SELECT count(*) FROM (SELECT 1 FROM " + run.fired() + " LIMIT 1) any_row";
            if (!Patience.until(PATIENCE, () -> database.count(any) > 0)) {
                throw new IllegalStateException(contender.name() + " fires nothing; see its log");
            }
            Patience.pause(warmUp);
            OffsetDateTime start = database.clock();
            CpuTime before = CpuTime.now(run);
            Patience.pause(length);
            OffsetDateTime end = database.clock();
            CpuTime used = CpuTime.now(run).since(before);
            run.stop();
            long firings = database.count(WITHIN.formatted(run.fired()), start, end);
            return new Sample(
                    contender.name(),
                    firings * 1e9 / Duration.between(start, end).toNanos(),
                    used.engine().toNanos() / 1e3 / firings,
                    used.server().toNanos() / 1e3 / firings,
                    isExact(run),
                    database.count("SELECT count(*) FROM " + run.fired()) < timers);
        }
    }

    double micros() {
        return engineMicros + serverMicros;
    }

    private static boolean isExact(Run run) {
        long fired = run.database().count("SELECT count(*) FROM " + run.fired());
        long told = run.database().count("SELECT count(*) FROM outbox WHERE type = 'complaint.escalated.v1'");
        long different = run.database().count("SELECT count(DISTINCT record_key) FROM outbox");
        return fired == told && told == different;
    }
}
