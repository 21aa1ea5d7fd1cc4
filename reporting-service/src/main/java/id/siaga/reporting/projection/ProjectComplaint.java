package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Brings what happened to a complaint into its row, the citizen's steps and the boards, in one transaction. */
@ApplicationScoped
public class ProjectComplaint {
    private final ComplaintViews complaints;
    private final ClockViews clocks;
    private final BoardJournal journal;

    ProjectComplaint(ComplaintViews complaints, ClockViews clocks, BoardJournal journal) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.journal = journal;
    }

    public Uni<Void> register(Tx tx, Registration registration, ComplaintFact fact) {
        return complaints.register(tx, registration).chain(() -> apply(tx, fact));
    }

    public Uni<Void> apply(Tx tx, ComplaintFact fact) {
        return complaints
                .apply(tx, fact)
                .call(former -> fact.step() == null
                        ? Uni.createFrom().voidItem()
                        : complaints.addStep(tx, fact.complaintId(), fact.step()))
                .chain(former -> journal.complaintChanged(tx, fact.complaintId(), former));
    }

    /** @param level where the ladder of the fresh clock begins */
    public Uni<Void> reopen(Tx tx, ComplaintFact fact, Instant startsAt, Instant dueAt, int level) {
        return clocks.restart(tx, fact.complaintId(), startsAt, dueAt, level).chain(() -> apply(tx, fact));
    }

    public Uni<Void> noteDelivered(Tx tx, String complaintId) {
        return complaints
                .noteDelivered(tx, complaintId)
                .chain(news -> news
                        ? journal.complaintChanged(tx, complaintId, null)
                        : Uni.createFrom().voidItem());
    }

    public Uni<Void> noteUndelivered(Tx tx, String complaintId) {
        return complaints.noteUndelivered(tx, complaintId).chain(() -> journal.complaintChanged(tx, complaintId, null));
    }
}
