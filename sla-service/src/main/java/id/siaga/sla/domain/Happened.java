package id.siaga.sla.domain;

import java.time.Instant;

/** A happening of one complaint, with what promises need to know of it. */
public record Happened(Happening what, String complaint, Instant at, Detail detail) {
    public sealed interface Detail {}

    public record Nothing() implements Detail {}

    /** The public promise as it was given; without {@code complaintKind} it is given again to a complaint that is known. */
    public record Promised(Instant startsAt, Instant dueAt, String policyVersion, String complaintKind, int level)
            implements Detail {}

    /** Who leads and what it is about; null keeps what is known. */
    public record Lead(String unit, String category) implements Detail {}

    /** Who led does so no more, and nobody does instead. */
    public record Unled() implements Detail {}

    /** A task given to a unit. */
    public record Task(String id, String unit, Instant dueAt) implements Detail {}

    /** Which task or authority it is about. */
    public record Subject(String id) implements Detail {}

    public static Happened plain(Happening what, String complaint, Instant at) {
        return new Happened(what, complaint, at, new Nothing());
    }

    /** What the complaint is about from now on. */
    public Matter about(Matter before) {
        return switch (detail) {
            case Lead lead -> before.with(lead.unit(), lead.category());
            case Unled unled -> before.unled();
            case Nothing nothing -> before;
            case Promised promised -> before;
            case Task task -> before;
            case Subject subject -> before;
        };
    }

    public boolean changesMatter() {
        return detail instanceof Lead || detail instanceof Unled;
    }

    /** The end of one task is nothing to the others. */
    boolean concerns(Promise promise) {
        return what != Happening.TASK_CLOSED || detail.equals(new Subject(promise.subject()));
    }
}
