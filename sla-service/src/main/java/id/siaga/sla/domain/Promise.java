package id.siaga.sla.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What was promised to a person, fixed when it was given.
 *
 * @param unit the leading unit, or null while nobody leads
 * @param firstLevel where the ladder begins: 1, and one higher with every reopening
 */
public record Promise(
        UUID id,
        String complaint,
        ClockKind kind,
        Instant startsAt,
        Instant dueAt,
        String policyVersion,
        String unit,
        int firstLevel) {

    /** The same promise told twice has the same id. */
    public static Promise response(
            String complaint, Instant startsAt, Instant dueAt, String policyVersion, String unit, int firstLevel) {
        String naturalKey = complaint + "|" + ClockKind.RESPONSE.word() + "|" + startsAt;
        UUID id = UUID.nameUUIDFromBytes(naturalKey.getBytes(StandardCharsets.UTF_8));
        return new Promise(id, complaint, ClockKind.RESPONSE, startsAt, dueAt, policyVersion, unit, firstLevel);
    }

    public Duration limit() {
        return Duration.between(startsAt, dueAt);
    }

    /** An act counts when it was committed before the deadline; exactly at it is too late. */
    public boolean keptBy(Instant act) {
        return act.isBefore(dueAt);
    }
}
