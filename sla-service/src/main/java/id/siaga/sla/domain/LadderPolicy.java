package id.siaga.sla.domain;

import id.siaga.region.ClockLadder;
import id.siaga.region.Ladder;
import id.siaga.region.QuietHours;
import id.siaga.region.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When which rung comes. Reminders stand at a fraction of the limit, levels at a time after the deadline; a level
 * repeats until the next one begins, the last one without end. A promise that begins higher up has its first level at
 * the deadline. What falls into quiet hours comes at their end.
 *
 * <p>A step may come from another ladder, one that fitted until the unit or the category changed: levels of equal number
 * stand for each other, so none comes twice or is left out.
 */
public record LadderPolicy(Ladder ladder, QuietHours quiet, ZoneId zone) {
    public LadderPolicy {
        if (ladder.levels().isEmpty()) {
            throw new IllegalArgumentException("a ladder without levels escalates nothing");
        }
    }

    public static LadderPolicy of(ClockLadder ladder, ZoneId zone) {
        return new LadderPolicy(ladder.ladder(), ladder.quiet(), zone);
    }

    public Step first(Promise promise) {
        return firstAfter(promise, Instant.MIN);
    }

    /**
     * The first reminder after a moment before the deadline, or the first level. A reminder that quiet hours would push
     * to that level says nothing any more.
     */
    public Step firstAfter(Promise promise, Instant moment) {
        Step level = firstLevel(promise);
        return reminders()
                .map(rung -> reminder(promise, rung))
                .filter(step -> step.at().isAfter(moment) && step.at().isBefore(level.at()))
                .findFirst()
                .orElse(level);
    }

    /**
     * What comes after a step has fired; null when nothing more does.
     *
     * @param acknowledged the highest level that somebody has seen; it and those below do not repeat
     * @param asOf repetitions missed until then count as one: nobody is told the same thing ten times in a minute
     */
    public Step next(Promise promise, Step fired, int acknowledged, Instant asOf) {
        return fired.isReminder()
                ? firstAfter(promise, fired.at())
                : afterLevel(promise, fired, acknowledged, asOf).orElse(null);
    }

    /** What is left to come when the step's level was acknowledged: never its repetition. Null when nothing is. */
    public Step acknowledged(Promise promise, Step pending, int level) {
        boolean repeats = pending != null && pending.repetition() > 0 && pending.level() <= level;
        return repeats ? levelAfter(promise, pending.level()).orElse(null) : pending;
    }

    /** What had become due when the promise ended and therefore still comes; null when it ended in time. */
    public Step owed(Promise promise, Step pending, Instant endedAt) {
        Step level = pending == null || !pending.isReminder() ? pending : firstLevel(promise);
        return level == null || level.at().isAfter(endedAt) ? null : level;
    }

    /**
     * What comes on this ladder when it takes over from another one: what had become due by then stays as it was.
     *
     * @param pending of the other ladder; null when all its levels were acknowledged
     */
    public Step takenOver(Promise promise, Step pending, int acknowledged, Instant at) {
        if (pending == null) {
            return levelAfter(promise, acknowledged).orElse(null);
        }
        if (!pending.at().isAfter(at)) {
            return pending;
        }
        if (pending.isReminder()) {
            return firstAfter(promise, at);
        }
        if (pending.repetition() == 0 && pending.level() <= promise.firstLevel()) {
            return firstLevel(promise);
        }
        boolean goesOn = pending.repetition() > 0 || pending.level() > height();
        return goesOn ? goesOn(promise, pending, acknowledged, at) : level(promise, pending.level());
    }

    /** The same step after the deadline moved; only steps before it can be waiting then. */
    public Step moved(Promise promise, Step pending) {
        return reminders()
                .filter(rung -> rung.id().equals(pending.rung()))
                .findFirst()
                .map(rung -> reminder(promise, rung))
                .orElseGet(() -> firstLevel(promise));
    }

    /** The rung of a step, and the ones above it in order: who hears when nobody is found. */
    public List<Rung> from(Step step) {
        List<Rung> found = Stream.concat(reminders(), ladder.levels().stream())
                .dropWhile(rung -> !rung.id().equals(step.rung()))
                .toList();
        return found.isEmpty() ? ladder.levels().subList(Math.clamp(step.level(), 1, height()) - 1, height()) : found;
    }

    public int height() {
        return ladder.levels().size();
    }

    private Optional<Step> afterLevel(Promise promise, Step fired, int acknowledged, Instant asOf) {
        Optional<Step> above = levelAfter(promise, fired.level());
        if (fired.level() <= acknowledged) {
            return above;
        }
        Instant until = above.map(Step::at)
                .filter(asOf::isAfter)
                .map(at -> at.minusNanos(1))
                .orElse(asOf);
        long missed = Duration.between(fired.at(), until)
                .dividedBy(rung(fired.level()).repeatEvery());
        Step repetition = repetition(fired, (int) Math.max(1, missed));
        return above.filter(step -> !repetition.at().isBefore(step.at())).or(() -> Optional.of(repetition));
    }

    /** The level has fired on the other ladder; here its repetitions come in the rhythm of this one. */
    private Step goesOn(Promise promise, Step pending, int acknowledged, Instant at) {
        Step level = level(promise, Math.min(pending.level(), height()));
        Optional<Step> above = levelAfter(promise, level.level());
        if (level.level() <= acknowledged) {
            return above.orElse(null);
        }
        long gone =
                Duration.between(level.at(), at).dividedBy(rung(level.level()).repeatEvery());
        Step repetition = repetition(level, (int) Math.max(0, gone) + 1);
        return above.filter(step -> !repetition.at().isBefore(step.at())).orElse(repetition);
    }

    private Step repetition(Step fired, int times) {
        Rung rung = rung(fired.level());
        Instant again = fired.at().plus(rung.repeatEvery().multipliedBy(times));
        return new Step(rung.id(), rung.level(), fired.repetition() + times, audible(again));
    }

    private Optional<Step> levelAfter(Promise promise, int level) {
        return level < height() ? Optional.of(level(promise, level + 1)) : Optional.empty();
    }

    private Step firstLevel(Promise promise) {
        return level(promise, lowest(promise));
    }

    private int lowest(Promise promise) {
        return Math.clamp(promise.firstLevel(), 1, height());
    }

    private Step level(Promise promise, int level) {
        Duration head = rung(lowest(promise)).after().minus(rung(1).after());
        Rung rung = rung(level);
        return new Step(
                rung.id(), level, 0, audible(promise.dueAt().plus(rung.after()).minus(head)));
    }

    private Step reminder(Promise promise, Rung rung) {
        long millis = Math.round(promise.limit().toMillis() * rung.fraction());
        return new Step(rung.id(), 0, 0, audible(promise.startsAt().plusMillis(millis)));
    }

    private Rung rung(int level) {
        return ladder.levels().get(Math.min(level, height()) - 1);
    }

    private Stream<Rung> reminders() {
        return ladder.reminders().stream();
    }

    private Instant audible(Instant at) {
        return quiet == null ? at : quiet.after(at, zone);
    }
}
