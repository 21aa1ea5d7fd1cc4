package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** An officer acted without changing who leads. {@code substantive} acts meet the response clock. */
public record ActionRecorded(
        String complaintId,
        long version,
        String action,
        boolean substantive,
        String via,
        String unit,
        String state,
        Actor actor,
        Instant at)
        implements Event {
    public ActionRecorded {
        Require.present("complaintId", complaintId);
        Require.present("action", action);
        Require.present("via", via);
        Require.present("state", state);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
