package id.siaga.sla.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rung that fired.
 *
 * @param audience person ids; empty while it is only for board and operators
 */
public record Firing(UUID id, Promise promise, Step step, Instant firedAt, Certainty certainty, List<String> audience) {
    public Firing {
        audience = List.copyOf(audience);
    }

    /** How sure it is that nobody had acted, and who may therefore hear of it. */
    public enum Certainty {
        /** Everything committed before has been read. */
        CONFIRMED,
        /** Not known yet; board and operators only. */
        PROVISIONAL,
        /** Not known for long; the ladder was told, marked as unconfirmed. */
        UNCONFIRMED,
        /** Somebody had acted in time after all. */
        WITHDRAWN
    }

    public static Firing of(DueStep due, Instant firedAt, Certainty certainty, List<String> audience) {
        UUID id = due.step().firingOf(due.promise());
        return new Firing(id, due.promise(), due.step(), firedAt, certainty, audience);
    }

    public Firing as(Certainty certain, List<String> told) {
        return new Firing(id, promise, step, firedAt, certain, told);
    }
}
