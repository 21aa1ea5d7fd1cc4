package id.siaga.sla.domain;

import java.time.Instant;

/**
 * A promise under way or ended. It ends once, by an officer's act or because it fell away; whatever had become due by
 * then still comes, so that nobody escapes a rung by acting in the moment between deadline and firing.
 */
public sealed interface Clock {
    Promise promise();

    /** What comes next of the ladder, or null. */
    Step pending();

    record Running(Promise promise, Step pending, int acknowledgedLevel) implements Clock {
        public static Running started(Promise promise, LadderPolicy ladder) {
            return new Running(promise, ladder.first(promise), 0);
        }

        public Met met(Instant at, LadderPolicy ladder) {
            return new Met(promise, ladder.owed(promise, pending, at), at);
        }

        /** Somebody has seen this level: it stops repeating; the levels above still come. */
        public Running acknowledged(int level, LadderPolicy ladder) {
            int highest = Math.max(level, acknowledgedLevel);
            return new Running(promise, ladder.acknowledged(promise, pending, highest), highest);
        }

        public Cancelled cancelled(Instant at, LadderPolicy ladder) {
            return new Cancelled(promise, ladder.owed(promise, pending, at), at);
        }
    }

    record Met(Promise promise, Step pending, Instant at) implements Clock {
        public boolean inTime() {
            return promise.keptBy(at);
        }
    }

    record Cancelled(Promise promise, Step pending, Instant at) implements Clock {}
}
