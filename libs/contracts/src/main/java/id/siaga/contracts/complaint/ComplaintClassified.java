package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The category was set or corrected. */
public record ComplaintClassified(String complaintId, long version, String category, Actor actor, Instant at)
        implements Event {
    public ComplaintClassified {
        Require.present("complaintId", complaintId);
        Require.present("category", category);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
