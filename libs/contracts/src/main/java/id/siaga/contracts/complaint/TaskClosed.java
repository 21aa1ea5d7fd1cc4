package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A task of another unit is done. */
public record TaskClosed(String complaintId, long version, String task, String unit, Actor actor, Instant at)
        implements Event {
    public TaskClosed {
        Require.present("complaintId", complaintId);
        Require.present("task", task);
        Require.present("unit", unit);
        Require.present("actor", actor);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
