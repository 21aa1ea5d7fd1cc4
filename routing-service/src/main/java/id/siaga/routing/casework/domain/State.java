package id.siaga.routing.casework.domain;

/** Where a complaint stands. Legal moves between states are in {@link Transitions}. */
public enum State {
    RECEIVED,
    TRIAGE,
    ASSIGNED,
    IN_PROGRESS,
    WAITING_FOR_CITIZEN,
    RESOLVED,
    CLOSED,
    REJECTED,
    FORWARDED,
    CANCELLED,
    MERGED;

    /** Nobody has said the last word yet. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN -> true;
            case RESOLVED, CLOSED, REJECTED, FORWARDED, CANCELLED, MERGED -> false;
        };
    }

    /** The four steps of Lapor Camat as the citizen sees them. */
    public String step(boolean verified) {
        return switch (this) {
            case RECEIVED, TRIAGE -> "dicatat";
            case ASSIGNED -> verified ? "diverifikasi" : "dicatat";
            case IN_PROGRESS, WAITING_FOR_CITIZEN, FORWARDED -> "ditindaklanjuti";
            case RESOLVED, CLOSED, REJECTED, CANCELLED, MERGED -> "umpan balik";
        };
    }
}
