package id.siaga.intake.domain;

import id.siaga.intake.domain.MediaOutcome.Kept;
import id.siaga.intake.domain.MediaOutcome.Missed;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a file is tried for. The pause doubles from two seconds to an hour; each is lengthened by up to a half, so that
 * what failed together does not come back together. What only we have is never given up for what passes: it stays due, at
 * the longest pause.
 */
public record Patience(Duration giveUpAfter) {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int STEEPEST = 12;

    /** What kills its reader each time must not be read for ever. */
    private static final int MOST = 50;

    /** @param chance from 0 to 1 */
    public MediaState after(MediaOutcome outcome, MediaJob job, Instant now, double chance) {
        return switch (outcome) {
            case Kept kept -> new MediaState.Stored(kept.file());
            case Missed missed -> after(missed.why(), job, now, chance);
        };
    }

    /** Whether to look at the file this time. What kills its reader is let be; one that only we have gets every second look. */
    public boolean tries(MediaJob job) {
        return job.attempts() <= MOST || (job.item().isOnlyWithUs() && job.attempts() % 2 == 0);
    }

    private MediaState after(MediaTrouble why, MediaJob job, Instant now, double chance) {
        boolean longEnough = !now.isBefore(job.since().plus(giveUpAfter)) || job.attempts() > MOST;
        return !why.passes() || (longEnough && !job.item().isOnlyWithUs())
                ? new MediaState.Failed(why)
                : new MediaState.Due(now.plus(pause(job.attempts(), chance)), why);
    }

    private static Duration pause(int attempts, double chance) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, STEEPEST));
        Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause.plusMillis(Math.round(pause.toMillis() / 2.0 * chance));
    }
}
