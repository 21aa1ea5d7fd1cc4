package id.siaga.drive.clock;

import id.siaga.drive.Patience;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Very many clocks due at one moment, and new complaints with limits of seconds that come in meanwhile. */
public final class HerdRun {
    public static final String HERD = "herd";
    public static final String NEW = "new during herd";
    private static final int NEW_PER_SECOND = 5;
    private static final Duration NEW_LIMIT = Duration.ofSeconds(8);
    /** How fast the table can be filled, with room to spare: the herd must be complete before it is due. */
    private static final int LOADED_PER_SECOND = 5_000;

    private static final Duration LEAST_AHEAD = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private final ClockSystem system;
    private final OpenClocks clocks;
    private final SlaListener listener;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();

    public HerdRun(ClockSystem system, OpenClocks clocks, SlaListener listener, PrintStream out) {
        this.system = system;
        this.clocks = clocks;
        this.listener = listener;
        this.out = out;
    }

    /** Puts the herd into the table. @return when it is due */
    public Instant load(int count) {
        Instant due =
                clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LEAST_AHEAD).plusSeconds(count / LOADED_PER_SECOND);
        clocks.due(HERD, due, Duration.ZERO, count);
        if (!clock.instant().isBefore(due)) {
            throw new IllegalStateException("the herd took too long to load: it was due before it was complete");
        }
        return due;
    }

    /** From the moment the herd is due until all of it, and all that came meanwhile, has been heard. */
    public void untilAllHasFired(Instant due, int count) {
        long before = listener.heard();
        try (NewComplaints complaints = new NewComplaints(system.local().bootstrapServers())) {
            complaints.start(NEW_PER_SECOND, NEW_LIMIT);
            Patience.pause(Duration.between(clock.instant(), due));
            long end = System.nanoTime() + AT_MOST.toNanos();
            while (listener.heard() - before < count && System.nanoTime() < end) {
                Patience.pause(LOOK_EVERY);
                out.println("  %d s after the moment: %d heard"
                        .formatted(Duration.between(due, clock.instant()).toSeconds(), listener.heard() - before));
            }
            complaints.stop().forEach(complaint -> Patience.insist(AT_MOST, () -> clocks.expect(NEW, complaint)));
        }
        Patience.pause(NEW_LIMIT);
        Patience.until(AT_MOST, new Settled(system, HERD)::isReached);
        Patience.until(AT_MOST, new Settled(system, NEW)::isReached);
    }

    /** The herd's, or that of what came meanwhile. */
    public Punctuality punctuality(String run) {
        listener.intoTable();
        return Punctuality.of(run, system.sla());
    }
}
