package id.siaga.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What was promised to a person. Its deadline was fixed when it was given; only pauses of a resolution move it. */
public record Promise(UUID id, Key key, Instant dueAt, Terms terms, Matter matter, Pauses pauses) {
    /**
     * The same promise told twice has the same key.
     *
     * @param complaint null when it is about a unit
     * @param subject category, legal class, task, authority or unit; empty where there is one promise at a time
     */
    public record Key(String complaint, ClockKind kind, String subject, Instant startsAt) {
        UUID id() {
            String specific = subject.isEmpty() ? "" : "|" + subject;
            String naturalKey = complaint + "|" + kind.word() + specific + "|" + startsAt;
            return OrderedId.of(startsAt, naturalKey);
        }
    }

    /**
     * @param policyVersion of the limit behind the deadline
     * @param ladderVersion of the ladders it climbs; null for promises older than the record of ladders
     * @param firstLevel where the ladder begins: 1, and one higher with every reopening
     */
    public record Terms(String policyVersion, String ladderVersion, int firstLevel) {}

    public static Promise given(Key key, Instant dueAt, Terms terms, Matter matter) {
        return new Promise(key.id(), key, dueAt, terms, matter, Pauses.NONE);
    }

    public String complaint() {
        return key.complaint();
    }

    public ClockKind kind() {
        return key.kind();
    }

    public String subject() {
        return key.subject();
    }

    public Instant startsAt() {
        return key.startsAt();
    }

    public String policyVersion() {
        return terms.policyVersion();
    }

    public int firstLevel() {
        return terms.firstLevel();
    }

    public String unit() {
        return matter.unit();
    }

    public Duration limit() {
        return Duration.between(startsAt(), dueAt);
    }

    /** What would have been promised under another limit. */
    Promise within(Duration limit) {
        return new Promise(id, key, startsAt().plus(limit), terms, matter, pauses);
    }

    /** An act counts when it was committed before the deadline; exactly at it is too late. */
    public boolean keptBy(Instant act) {
        return act.isBefore(dueAt);
    }

    public Promise about(Matter other) {
        return new Promise(id, key, dueAt, terms, other, pauses);
    }

    /** As if it had waited already. */
    Promise after(Pauses earlier, PausePolicy policy) {
        return new Promise(id, key, policy.dueAfter(dueAt, earlier.gained()), terms, matter, earlier);
    }

    Promise waiting() {
        return new Promise(id, key, dueAt, terms, matter, pauses.begun());
    }

    Promise waited(Duration pause, Duration gained, PausePolicy policy) {
        return new Promise(id, key, policy.dueAfter(dueAt, gained), terms, matter, pauses.lasted(pause, gained));
    }
}
