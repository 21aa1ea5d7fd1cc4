package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The citizen added to the complaint. Never meets a clock. */
public record InformationReceived(String complaintId, long version, String kind, String state, Instant at)
        implements Event {
    public InformationReceived {
        Require.present("complaintId", complaintId);
        Require.present("kind", kind);
        Require.present("state", state);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
