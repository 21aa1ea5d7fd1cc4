package id.siaga.routing.casework.application;

import id.siaga.contracts.complaint.Actor;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.CaseDesk.Told;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.TimelineEntry;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the operator's own choice out of triage back while it is fresh: an act that compensates, on the timeline like
 * the choice itself. Only the last thing that happened can be undone.
 */
@ApplicationScoped
class UndoAssignment {
    private static final Set<String> WHO_LEADS =
            Set.of("complaint.assigned", "complaint.triage-requested", "complaint.forwarded", "complaint.reopened");

    private final CaseDesk desk;
    private final KeepComplaint keep;
    private final Corrections corrections;
    private final Reasons reasons;

    UndoAssignment(CaseDesk desk, KeepComplaint keep, Corrections corrections, Reasons reasons) {
        this.desk = desk;
        this.keep = keep;
        this.corrections = corrections;
        this.reasons = reasons;
    }

    Uni<Complaint> carryOut(Tx tx, Officer officer, Complaint complaint, Instant at) {
        UUID id = complaint.filing().id();
        return desk.timeline(tx, id).chain(told -> {
            TimelineEntry chosen = undoable(told, officer.actor(), at);
            List<String> why = List.of("undone:" + complaint.standing().unit());
            complaint.unassign(why, officer.actor(), at, reasons.sentence(why));
            return corrections.forget(tx, id, chosen.at()).chain(() -> keep.saved(tx, complaint));
        });
    }

    private static TimelineEntry undoable(List<Told> told, Actor actor, Instant at) {
        TimelineEntry last = told.getLast().entry();
        boolean own =
                last.type().equals("complaint.assigned") && last.actor().id().equals(actor.id());
        boolean fresh = at.isBefore(last.at().plus(Corrections.UNDOABLE));
        if (!own || !fresh || !cameFromTriage(told)) {
            throw Refused.conflict("Hanya penyerahan Anda sendiri dari triase yang dapat dibatalkan, paling lama satu"
                    + " menit sesudahnya dan sebelum ada tindakan lain.");
        }
        return last;
    }

    private static boolean cameFromTriage(List<Told> told) {
        return told.subList(0, told.size() - 1).reversed().stream()
                .map(entry -> entry.entry().type())
                .filter(WHO_LEADS::contains)
                .findFirst()
                .filter(type -> type.equals("complaint.triage-requested"))
                .isPresent();
    }
}
