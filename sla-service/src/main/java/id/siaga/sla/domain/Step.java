package id.siaga.sla.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One moment of the ladder for one promise: a rung, how often it has come already, and when it is due. Level 0 reminds. */
public record Step(String rung, int level, int repetition, Instant at) {
    public boolean isReminder() {
        return level == 0;
    }

    /** The id of its firing, the same whoever computes it. */
    public UUID firingOf(Promise promise) {
        String naturalKey = promise.id() + "|" + rung + "|" + repetition;
        return UUID.nameUUIDFromBytes(naturalKey.getBytes(StandardCharsets.UTF_8));
    }
}
