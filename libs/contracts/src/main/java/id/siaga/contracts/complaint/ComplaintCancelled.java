package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The citizen took it back (BATAL). */
public record ComplaintCancelled(String complaintId, long version, Actor actor, Instant at) implements Event {
    public ComplaintCancelled {
        Require.present("complaintId", complaintId);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
