package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Refused with a reason code. */
public record ComplaintRejected(String complaintId, long version, String reason, Actor actor, Instant at)
        implements Event {
    public ComplaintRejected {
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
