package id.siaga.contracts.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Nobody was found for a rung; the next one hears instead. */
public record EscalationUndeliverable(String complaintId, String escalationId, String unit, String rung, Instant at)
        implements Event {
    public EscalationUndeliverable {
        Require.present("complaintId", complaintId);
        Require.present("escalationId", escalationId);
        Require.present("rung", rung);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
