package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** An officer says it is done and asks the citizen. */
public record ComplaintResolved(String complaintId, long version, String unit, Actor actor, Instant at)
        implements Event {
    public ComplaintResolved {
        Require.present("complaintId", complaintId);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
