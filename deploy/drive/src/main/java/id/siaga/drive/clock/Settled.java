package id.siaga.drive.clock;

import id.siaga.drive.Patience;
import java.time.Duration;

/** Whether everything a run expects has fired for certain and has left for the broker. */
final class Settled {
    private static final String MISSING = """
            SELECT count(*) FROM bench.expected e
             WHERE e.run = ? AND NOT EXISTS (
                       SELECT 1 FROM clock c JOIN firing f ON f.clock_id = c.id
                        WHERE c.complaint = e.complaint AND f.rung = e.rung AND f.repetition = 0
                          AND f.state = 'CONFIRMED')""";

    private final ClockSystem system;
    private final String run;

    /** What the planner knows may be as old as the minute in which everything happened. */
    Settled(ClockSystem system, String run) {
        this.system = system;
        this.run = run;
        Patience.insist(Duration.ofMinutes(2), () -> system.sla().write("ANALYZE bench.expected, clock, step, firing"));
    }

    /** False as well when the database cannot be asked. */
    boolean isReached() {
        try {
            return system.sla().count("SELECT count(*) FROM outbox") == 0
                    && system.sla().count(MISSING, run) == 0;
        } catch (IllegalStateException databaseIsDown) {
            return false;
        }
    }
}
