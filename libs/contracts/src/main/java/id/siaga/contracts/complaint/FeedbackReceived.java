package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The citizen's last word: accepted is 1 (beres), refused is 2 (belum). */
public record FeedbackReceived(String complaintId, long version, boolean accepted, Instant at) implements Event {
    public FeedbackReceived {
        Require.present("complaintId", complaintId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
