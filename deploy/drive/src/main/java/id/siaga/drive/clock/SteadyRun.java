package id.siaga.drive.clock;

import id.siaga.drive.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/**
 * Clocks that fall due one after the other, fifty a second, while whatever else the caller has going goes on. They are
 * put into the table ten to twenty seconds ahead, as many as fall due in ten seconds at a time.
 */
public final class SteadyRun {
    public static final int PER_SECOND = 50;
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofNanos(1_000_000_000L / PER_SECOND);
    private static final Duration SETTLES_IN = Duration.ofMinutes(3);

    private final ClockSystem system;
    private final OpenClocks clocks;
    private final SlaListener listener;
    private final Clock clock = Clock.systemUTC();
    private long memoryKb;

    public SteadyRun(ClockSystem system, OpenClocks clocks, SlaListener listener) {
        this.system = system;
        this.clocks = clocks;
        this.listener = listener;
    }

    /** At least for {@code length}, and as long as {@code more}. */
    public Punctuality run(String name, Duration length, BooleanSupplier more) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(SLICE);
        Instant slice = start;
        memoryKb = 0;
        while (slice.isBefore(start.plus(length)) || more.getAsBoolean()) {
            feed(name, slice);
            slice = slice.plus(SLICE);
            Patience.pause(Duration.between(clock.instant(), slice.minus(SLICE)));
            memoryKb = Math.max(memoryKb, system.local().pssKb("sla"));
        }
        Patience.pause(SLICE);
        Patience.until(SETTLES_IN, new Settled(system, name)::isReached);
        listener.intoTable();
        return Punctuality.of(name, system.sla());
    }

    /** What a killed database lost or may have kept is fed again: one clock more does no harm, it is expected too. */
    private void feed(String name, Instant slice) {
        int count = Math.toIntExact(SLICE.dividedBy(STEP));
        Patience.insist(SETTLES_IN, () -> clocks.due(name, slice, STEP, count));
    }

    /** The most that sla took of the memory during the last run. */
    public long memoryMb() {
        return memoryKb / 1024;
    }
}
