package id.siaga.reporting.projection;

import java.time.Instant;

/**
 * What one event says about a complaint; null where it says nothing. {@link #NOBODY} leads after a choice was taken back.
 *
 * @param version the complaint's version at the event: a fact older than what a column holds is left out
 * @param step what the citizen sees of it, or null
 */
public record ComplaintFact(
        String complaintId,
        long version,
        Instant at,
        String state,
        String unit,
        String category,
        String area,
        PublicStep step) {
    public static final String NOBODY = "";

    public static ComplaintFact about(String complaintId, long version, Instant at) {
        return new ComplaintFact(complaintId, version, at, null, null, null, null, null);
    }

    public ComplaintFact state(String now) {
        return new ComplaintFact(complaintId, version, at, now, unit, category, area, step);
    }

    public ComplaintFact unit(String now) {
        return new ComplaintFact(complaintId, version, at, state, now, category, area, step);
    }

    public ComplaintFact category(String now) {
        return new ComplaintFact(complaintId, version, at, state, unit, now, area, step);
    }

    public ComplaintFact area(String now) {
        return new ComplaintFact(complaintId, version, at, state, unit, category, now, step);
    }

    /** @param kind null when the citizen sees nothing of it */
    public ComplaintFact step(PublicStep.Kind kind) {
        PublicStep shown = kind == null ? null : new PublicStep(kind, at, unit);
        return new ComplaintFact(complaintId, version, at, state, unit, category, area, shown);
    }

    /** When the state is a last one, the instant it was reached. */
    public Instant closedAt() {
        return ComplaintState.isFinal(state == null ? "" : state) ? at : null;
    }
}
