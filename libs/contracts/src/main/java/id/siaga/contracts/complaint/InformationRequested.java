package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** An officer asked the citizen something; meets the response clock. */
public record InformationRequested(String complaintId, long version, String via, String unit, Actor actor, Instant at)
        implements Event {
    public InformationRequested {
        Require.present("complaintId", complaintId);
        Require.present("via", via);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
