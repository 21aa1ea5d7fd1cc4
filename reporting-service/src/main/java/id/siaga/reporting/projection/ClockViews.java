package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The response clock of each complaint. A clock with a later deadline replaces the earlier one, never the reverse. */
public interface ClockViews {
    Uni<Void> start(Tx tx, String complaintId, Instant startsAt, Instant dueAt);

    /** The fresh clock of a reopened complaint, which begins at {@code level}. */
    Uni<Void> restart(Tx tx, String complaintId, Instant startsAt, Instant dueAt, int level);

    Uni<Void> meet(Tx tx, String complaintId, Instant metAt, Instant dueAt, boolean inTime);

    Uni<Void> cancel(Tx tx, String complaintId);

    Uni<Void> escalate(Tx tx, Escalation escalation);

    Uni<Void> confirm(Tx tx, String complaintId, String escalationId);

    Uni<Void> withdraw(Tx tx, String complaintId, String escalationId);
}
