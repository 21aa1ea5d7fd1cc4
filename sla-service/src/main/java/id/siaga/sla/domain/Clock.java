package id.siaga.sla.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise under way or ended. It ends once, by an officer's act or because it fell away; whatever had become due by
 * then still comes, so that nobody escapes a rung by acting in the moment between deadline and firing.
 */
public sealed interface Clock {
    Promise promise();

    /** What comes next of the ladder, or null. */
    Step pending();

    /** Not ended: running, or waiting for the citizen. */
    sealed interface Open extends Clock {
        int acknowledgedLevel();

        Open about(Matter matter);

        /** Waiting, if it does, is over. */
        Running goingOn(Instant at, LadderPolicy ladder, PausePolicy pauses);
    }

    record Running(Promise promise, Step pending, int acknowledgedLevel) implements Open {
        /** One given late is reminded of what is still to come only; no level is left out. */
        public static Running started(Promise promise, LadderPolicy ladder, Instant at) {
            return new Running(promise, ladder.firstAfter(promise, at), 0);
        }

        public Met met(Instant at, LadderPolicy ladder) {
            return new Met(promise, ladder.owed(promise, pending, at), at);
        }

        public Cancelled cancelled(Instant at, LadderPolicy ladder) {
            return new Cancelled(promise, ladder.owed(promise, pending, at), at);
        }

        /** Somebody has seen this level: it stops repeating; the levels above still come. */
        public Running acknowledged(int level, LadderPolicy ladder) {
            int highest = Math.max(level, acknowledgedLevel);
            return new Running(promise, ladder.acknowledged(promise, pending, highest), highest);
        }

        /** Nothing comes until it goes on. What fired ahead of the pause, while that was not known, comes anew. */
        public Paused paused(Instant at, LadderPolicy ladder, PausePolicy pauses) {
            boolean isDue = pending != null && !pending.at().isAfter(at);
            Step waiting = isDue ? pending : ladder.firstAfter(promise, at);
            return new Paused(promise.waiting(), waiting, acknowledgedLevel, at, pauses.resumesAt(promise, at));
        }

        /** From then on another ladder fits. */
        public Running climbing(LadderPolicy ladder, Instant at) {
            return new Running(promise, ladder.takenOver(promise, pending, acknowledgedLevel, at), acknowledgedLevel);
        }

        @Override
        public Running about(Matter matter) {
            return new Running(promise.about(matter), pending, acknowledgedLevel);
        }

        @Override
        public Running goingOn(Instant at, LadderPolicy ladder, PausePolicy pauses) {
            return this;
        }
    }

    /** @param resumesAt when it goes on without a further word */
    record Paused(Promise promise, Step pending, int acknowledgedLevel, Instant pausedAt, Instant resumesAt)
            implements Open {
        @Override
        public Paused about(Matter matter) {
            return new Paused(promise.about(matter), pending, acknowledgedLevel, pausedAt, resumesAt);
        }

        /** With a later deadline. A word after {@code resumesAt} comes too late to change it. */
        @Override
        public Running goingOn(Instant at, LadderPolicy ladder, PausePolicy pauses) {
            Instant end = at.isBefore(resumesAt) ? at : resumesAt;
            Promise later = promise.waited(Duration.between(pausedAt, end), pauses.gained(pausedAt, end), pauses);
            return new Running(later, ladder.moved(later, pending), acknowledgedLevel);
        }
    }

    record Met(Promise promise, Step pending, Instant at) implements Clock {
        public boolean inTime() {
            return promise.keptBy(at);
        }
    }

    record Cancelled(Promise promise, Step pending, Instant at) implements Clock {}
}
