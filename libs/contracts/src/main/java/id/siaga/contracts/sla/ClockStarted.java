package id.siaga.contracts.sla;

import id.siaga.contracts.Require;
import java.time.Instant;

/** A promise to people with its deadline. {@code kind} is response, resolution, legal, triage, task or outside. */
public record ClockStarted(
        String complaintId,
        String clock,
        String kind,
        Instant startsAt,
        Instant dueAt,
        String policyVersion,
        Instant at)
        implements PromiseEvent {
    public ClockStarted {
        Require.present("complaintId", complaintId);
        Require.present("clock", clock);
        Require.present("kind", kind);
        Require.present("startsAt", startsAt);
        Require.present("dueAt", dueAt);
        Require.present("policyVersion", policyVersion);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
