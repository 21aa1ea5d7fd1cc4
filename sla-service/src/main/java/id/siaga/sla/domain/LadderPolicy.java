package id.siaga.sla.domain;

import id.siaga.region.Ladder;
import id.siaga.region.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When which rung comes. Reminders stand at a fraction of the limit, levels at a time after the deadline; a level
 * repeats until the next one begins, the last one without end. A promise that begins higher up has its first level at
 * the deadline.
 */
public record LadderPolicy(List<Rung> reminders, List<Rung> levels) {
    public LadderPolicy {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a ladder without levels escalates nothing");
        }
        reminders = List.copyOf(reminders);
        levels = List.copyOf(levels);
    }

    public static LadderPolicy of(Ladder ladder) {
        return new LadderPolicy(ladder.reminders(), ladder.levels());
    }

    public Step first(Promise promise) {
        return reminders.isEmpty() ? firstLevel(promise) : reminder(promise, reminders.getFirst());
    }

    /** @param acknowledged the highest level that somebody has seen; it and those below do not repeat */
    public Step next(Promise promise, Step fired, int acknowledged) {
        return fired.isReminder()
                ? afterReminder(promise, fired)
                : afterLevel(promise, fired, acknowledged).orElse(null);
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

    /** The rung of a step, and the ones above it in order: who hears when nobody is found. */
    public List<Rung> from(Step step) {
        Stream<Rung> all = Stream.concat(reminders.stream(), levels.stream());
        return all.dropWhile(rung -> !rung.id().equals(step.rung())).toList();
    }

    private Step afterReminder(Promise promise, Step fired) {
        return reminders.stream()
                .dropWhile(rung -> !rung.id().equals(fired.rung()))
                .skip(1)
                .findFirst()
                .map(rung -> reminder(promise, rung))
                .orElseGet(() -> firstLevel(promise));
    }

    private Optional<Step> afterLevel(Promise promise, Step fired, int acknowledged) {
        Rung rung = levels.get(fired.level() - 1);
        Optional<Step> above = levelAfter(promise, fired.level());
        if (fired.level() <= acknowledged) {
            return above;
        }
        Instant again = fired.at().plus(rung.repeatEvery());
        Step repetition = new Step(rung.id(), fired.level(), fired.repetition() + 1, again);
        return above.filter(step -> !again.isBefore(step.at())).or(() -> Optional.of(repetition));
    }

    private Optional<Step> levelAfter(Promise promise, int level) {
        return level < levels.size() ? Optional.of(level(promise, level + 1)) : Optional.empty();
    }

    private Step firstLevel(Promise promise) {
        return level(promise, lowest(promise));
    }

    private int lowest(Promise promise) {
        return Math.clamp(promise.firstLevel(), 1, levels.size());
    }

    private Step level(Promise promise, int level) {
        Duration head =
                levels.get(lowest(promise) - 1).after().minus(levels.getFirst().after());
        Rung rung = levels.get(level - 1);
        return new Step(rung.id(), level, 0, promise.dueAt().plus(rung.after()).minus(head));
    }

    private static Step reminder(Promise promise, Rung rung) {
        long millis = Math.round(promise.limit().toMillis() * rung.fraction());
        return new Step(rung.id(), 0, 0, promise.startsAt().plusMillis(millis));
    }
}
