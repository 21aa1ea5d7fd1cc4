package id.siaga.reporting.board;

/** One row of the journal with what it is about as it stands now. */
public sealed interface BoardChange {
    long id();

    /**
     * @param card null for a complaint that is no more than a stub
     * @param formerUnit the unit whose board loses it, or null
     */
    record OfComplaint(long id, String complaintId, String formerUnit, BoardCard card) implements BoardChange {}

    /** @param alarm null when it is over */
    record OfAlarm(long id, String key, BoardAlarm alarm) implements BoardChange {}
}
