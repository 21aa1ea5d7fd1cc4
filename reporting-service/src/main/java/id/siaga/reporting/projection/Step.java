package id.siaga.reporting.projection;

/** The four steps of Lapor Camat that every citizen knows. */
public enum Step {
    DICATAT("dicatat"),
    DIVERIFIKASI("diverifikasi"),
    DITINDAKLANJUTI("ditindaklanjuti"),
    UMPAN_BALIK("umpan balik");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As routing counts: a complaint somebody leads is verified only when an officer has said so. */
    public static Step of(String state, boolean verified) {
        return switch (state) {
            case ComplaintState.RECEIVED, ComplaintState.TRIAGE -> DICATAT;
            case ComplaintState.ASSIGNED -> verified ? DIVERIFIKASI : DICATAT;
            case ComplaintState.RESOLVED,
                    ComplaintState.CLOSED,
                    ComplaintState.REJECTED,
                    ComplaintState.CANCELLED,
                    ComplaintState.MERGED -> UMPAN_BALIK;
            default -> DITINDAKLANJUTI;
        };
    }
}
