package id.siaga.sla.domain;

import java.time.Instant;
import java.util.UUID;

/** One moment of the ladder for one promise: a rung, how often it has come already, and when it is due. Level 0 reminds. */
public record Step(String rung, int level, int repetition, Instant at) {
    public boolean isReminder() {
        return level == 0;
    }

    public Step movedTo(Instant moment) {
        return new Step(rung, level, repetition, moment);
    }

    /** The id of its firing, the same whoever computes it; after a pause it is another one. */
    public UUID firingOf(Promise promise) {
        int pauses = promise.pauses().count();
        String naturalKey = promise.id() + "|" + rung + "|" + repetition + (pauses == 0 ? "" : "|" + pauses);
        return OrderedId.of(at, naturalKey);
    }
}
