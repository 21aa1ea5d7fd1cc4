package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Not done after all: a fresh deadline, one level higher. */
public record ComplaintReopened(
        String complaintId,
        long version,
        Instant startsAt,
        Instant dueAt,
        int level,
        String policyVersion,
        Actor actor,
        Instant at)
        implements Event {
    public ComplaintReopened {
        Require.present("complaintId", complaintId);
        Require.present("startsAt", startsAt);
        Require.present("dueAt", dueAt);
        Require.present("policyVersion", policyVersion);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
