package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** The promise fell away: taken back or merged. */
public record ClockCancelled(String complaintId, String clock, String kind, Instant at) implements PromiseEvent {
    public ClockCancelled {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("kind", kind);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
