package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Agreed by the citizen, or by silence. */
public record ComplaintClosed(String complaintId, long version, String reason, Actor actor, Instant at)
        implements Event {
    public ComplaintClosed {
        Require.present("complaintId", complaintId);
        Require.present("reason", reason);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
