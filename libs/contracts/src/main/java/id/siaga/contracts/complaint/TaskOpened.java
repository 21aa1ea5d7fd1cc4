package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Another unit than the lead has something to do until {@code dueAt}. */
public record TaskOpened(
        String complaintId, long version, String task, String unit, Instant dueAt, Actor actor, Instant at)
        implements Event {
    public TaskOpened {
        Require.present("complaintId", complaintId);
        Require.present("task", task);
        Require.present("unit", unit);
        Require.present("dueAt", dueAt);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
