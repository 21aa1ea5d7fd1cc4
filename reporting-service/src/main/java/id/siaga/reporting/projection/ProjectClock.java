package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Brings the promise's clock and its ladder into a complaint's row and onto the boards, in one transaction. */
@ApplicationScoped
public class ProjectClock {
    private final ClockViews clocks;
    private final BoardJournal journal;

    ProjectClock(ClockViews clocks, BoardJournal journal) {
        this.clocks = clocks;
        this.journal = journal;
    }

    public Uni<Void> start(Tx tx, String complaintId, Instant startsAt, Instant dueAt) {
        return shown(tx, complaintId, clocks.start(tx, complaintId, startsAt, dueAt));
    }

    public Uni<Void> meet(Tx tx, String complaintId, Instant metAt, Instant dueAt, boolean inTime) {
        return shown(tx, complaintId, clocks.meet(tx, complaintId, metAt, dueAt, inTime));
    }

    public Uni<Void> cancel(Tx tx, String complaintId) {
        return shown(tx, complaintId, clocks.cancel(tx, complaintId));
    }

    public Uni<Void> escalate(Tx tx, Escalation escalation) {
        return shown(tx, escalation.complaintId(), clocks.escalate(tx, escalation));
    }

    public Uni<Void> confirm(Tx tx, String complaintId, String escalationId) {
        return shown(tx, complaintId, clocks.confirm(tx, complaintId, escalationId));
    }

    public Uni<Void> withdraw(Tx tx, String complaintId, String escalationId) {
        return shown(tx, complaintId, clocks.withdraw(tx, complaintId, escalationId));
    }

    private Uni<Void> shown(Tx tx, String complaintId, Uni<Void> change) {
        return change.chain(() -> journal.complaintChanged(tx, complaintId, null));
    }
}
