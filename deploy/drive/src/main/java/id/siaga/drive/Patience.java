package id.siaga.drive;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true. */
public final class Patience {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Patience() {}

    /** @return whether it became true in time */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK_EVERY);
        }
        return true;
    }

    /** Tries again while the database is away. @throws IllegalStateException when it stays away for longer than that */
    public static void insist(Duration atMost, Runnable work) {
        boolean done = until(atMost, () -> {
            try {
                work.run();
                return true;
            } catch (IllegalStateException away) {
                return false;
            }
        });
        if (!done) {
            throw new IllegalStateException("the database did not come back within " + atMost);
        }
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
