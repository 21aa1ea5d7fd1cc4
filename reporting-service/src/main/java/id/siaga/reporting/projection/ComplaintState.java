package id.siaga.reporting.projection;

import java.util.Set;

/** The states of a complaint as they travel in events; what is not known here still shows, as work under way. */
public final class ComplaintState {
    public static final String RECEIVED = "RECEIVED";
    public static final String TRIAGE = "TRIAGE";
    public static final String ASSIGNED = "ASSIGNED";
    public static final String WAITING_FOR_CITIZEN = "WAITING_FOR_CITIZEN";
    public static final String FORWARDED = "FORWARDED";
    public static final String RESOLVED = "RESOLVED";
    public static final String CLOSED = "CLOSED";
    public static final String REJECTED = "REJECTED";
    public static final String CANCELLED = "CANCELLED";
    public static final String MERGED = "MERGED";
    private static final Set<String> FINAL = Set.of(CLOSED, REJECTED, CANCELLED, MERGED);

    private ComplaintState() {}

    public static boolean isFinal(String state) {
        return FINAL.contains(state);
    }
}
