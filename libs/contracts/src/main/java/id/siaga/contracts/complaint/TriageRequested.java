package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/**
 * Nobody could be chosen with confidence: a person decides, inside the same two hours. After an
 * assignment: the choice was taken back and nobody leads.
 */
public record TriageRequested(
        String complaintId, long version, List<String> candidates, List<String> reasons, Instant at) implements Event {
    public TriageRequested {
        Require.present("complaintId", complaintId);
        Require.present("at", at);
        candidates = Require.copy(candidates);
        reasons = Require.copy(reasons);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
