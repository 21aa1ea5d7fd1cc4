package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** A unit leads. {@code reasons} are codes an officer's page turns into Indonesian. */
public record ComplaintAssigned(
        String complaintId,
        long version,
        String unit,
        String previousUnit,
        String category,
        String area,
        List<String> reasons,
        Actor actor,
        Instant at)
        implements Event {
    public ComplaintAssigned {
        Require.present("complaintId", complaintId);
        Require.present("unit", unit);
        Require.present("actor", actor);
        Require.present("at", at);
        reasons = Require.copy(reasons);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
