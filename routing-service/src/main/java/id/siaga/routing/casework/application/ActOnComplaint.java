package id.siaga.routing.casework.application;

import static id.siaga.routing.casework.application.Action.needed;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.IllegalAct;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries out what an officer does, on the version the officer saw. The act's instant is the database's clock in the
 * act's own transaction: that instant meets or misses the deadline.
 */
@ApplicationScoped
public class ActOnComplaint {
    public static final List<String> SUPPORTED = List.of(
            "reply",
            "ask",
            "visit",
            "note",
            "verify",
            "classify",
            "transfer",
            "task",
            "refuse",
            "done",
            "forward",
            "resolve",
            "reject",
            "reopen",
            "undo");

    /** Who only helps leaves the word to the citizen to the unit that leads. */
    private static final Set<String> HELPING = Set.of("note", "done");

    private final UnitOfWork unitOfWork;
    private final CaseDesk desk;
    private final KeepComplaint keep;
    private final OfficerActs acts;
    private final TaskActs tasks;
    private final UndoAssignment undo;

    ActOnComplaint(
            UnitOfWork unitOfWork,
            CaseDesk desk,
            KeepComplaint keep,
            OfficerActs acts,
            TaskActs tasks,
            UndoAssignment undo) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.keep = keep;
        this.acts = acts;
        this.tasks = tasks;
        this.undo = undo;
    }

    /** @param basedOn the version the officer saw; another one is refused with what changed since */
    public Uni<Complaint> handle(Officer officer, String ref, long basedOn, Action action) {
        return unitOfWork.run(tx -> desk.find(tx, officer, ref)
                .chain(seen -> seen.isEmpty()
                        ? Uni.createFrom().failure(Refused.notFound())
                        : keep.existing(tx, seen.get().filing().id()))
                .chain(complaint -> complaint.standing().version() == basedOn
                        ? act(tx, officer, complaint, action)
                        : stale(tx, officer, complaint, basedOn)));
    }

    private Uni<Complaint> act(Tx tx, Officer officer, Complaint complaint, Action action) {
        String type = needed("type", action.type());
        if (!officer.worksFor(complaint.standing().unit()) && !HELPING.contains(type)) {
            throw new Refused(Problem.of(
                    403,
                    "forbidden",
                    "Aduan ini dipimpin unit lain. Unit Anda menulis catatan dan menyelesaikan tugasnya."));
        }
        return tx.instant()
                .chain(at -> carryOut(tx, officer, complaint, action, at))
                .onFailure(IllegalAct.class)
                .transform(refused -> Refused.conflict("Tindakan ini tidak mungkin pada aduan berstatus "
                        + complaint.standing().state() + "."));
    }

    private Uni<Complaint> carryOut(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        return switch (action.type()) {
            case "undo" -> undo.carryOut(tx, officer, complaint, at);
            case "task" -> tasks.give(tx, officer, complaint, action, at);
            case "refuse" -> tasks.refuse(tx, officer, complaint, action, at);
            case "done" -> tasks.finish(tx, officer, complaint, action, at);
            case "transfer" ->
                tasks.takeOver(tx, officer, complaint, action, at)
                        .chain(() -> acts.carryOut(tx, officer, complaint, action, at));
            default -> acts.carryOut(tx, officer, complaint, action, at);
        };
    }

    /** Asks again who may see it: it may have gone to another unit while we waited for it. */
    private Uni<Complaint> stale(Tx tx, Officer officer, Complaint complaint, long basedOn) {
        long now = complaint.standing().version();
        return desk.find(tx, officer, complaint.filing().ticket())
                .chain(still -> still.isEmpty()
                        ? Uni.createFrom().failure(Refused.notFound())
                        : changes(tx, complaint, basedOn))
                .chain(changes -> Uni.createFrom().failure(Refused.stale(now, changes)));
    }

    private Uni<List<Map<String, Object>>> changes(Tx tx, Complaint complaint, long basedOn) {
        return desk.timeline(tx, complaint.filing().id())
                .map(told -> told.stream()
                        .map(CaseDesk.Told::entry)
                        .filter(entry -> entry.sequence() > basedOn)
                        .map(entry -> Map.<String, Object>of(
                                "type",
                                entry.type(),
                                "at",
                                entry.at(),
                                "by",
                                entry.actor().role()))
                        .toList());
    }
}
