package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The category was set or corrected. {@code state} the complaint is in; absent before it was told. */
public record ComplaintClassified(
        String complaintId, long version, String category, String state, Actor actor, Instant at) implements Event {
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
