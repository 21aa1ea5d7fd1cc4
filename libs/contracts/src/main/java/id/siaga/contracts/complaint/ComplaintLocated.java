package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The place became known or was corrected; the point is rounded to 500 m. */
public record ComplaintLocated(
        String complaintId, long version, String area, Double latitude, Double longitude, Instant at) implements Event {
    public ComplaintLocated {
        Require.present("complaintId", complaintId);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
