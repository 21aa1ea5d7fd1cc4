package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Handed to an authority outside, with its reference. */
public record ComplaintForwarded(
        String complaintId, long version, String authority, String reference, Actor actor, Instant at)
        implements Event {
    public ComplaintForwarded {
        Require.present("complaintId", complaintId);
        Require.present("authority", authority);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
