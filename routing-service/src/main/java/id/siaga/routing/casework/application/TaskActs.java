package id.siaga.routing.casework.application;

import static id.siaga.routing.casework.application.Action.needed;

import id.siaga.eventing.Tx;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Proposal;
import id.siaga.routing.casework.domain.Task;
import id.siaga.routing.casework.domain.Tasks;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Co-handling: who leads gives another unit its part, and that unit says when it is done. */
@ApplicationScoped
class TaskActs {
    private final KeepComplaint keep;
    private final Tasks tasks;
    private final RegionPack pack;
    private final Reasons reasons;

    TaskActs(KeepComplaint keep, Tasks tasks, RegionPack pack, Reasons reasons) {
        this.keep = keep;
        this.tasks = tasks;
        this.pack = pack;
        this.reasons = reasons;
    }

    /** Due when the category's working days are over. What was proposed needs no words: the proposal has its reasons. */
    Uni<Complaint> give(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        UUID id = complaint.filing().id();
        String unit = helping(complaint, action);
        return tasks.proposed(tx, id)
                .chain(proposed -> tasks.open(tx, id).chain(open -> {
                    if (of(open, unit).isPresent()) {
                        throw Refused.conflict("Unit ini masih mengerjakan tugasnya untuk aduan ini.");
                    }
                    Optional<Proposal> proposal = to(proposed, unit);
                    Category category = category(complaint, action, proposal);
                    Instant dueAt = pack.workingDeadline(at, category.resolutionDays());
                    Task task = new Task(UUID.randomUUID(), unit, category.id(), dueAt);
                    String told = told(unit, words(action, proposal));
                    complaint.openTask(task.id().toString(), unit, dueAt, officer.actor(), at, told);
                    return keep.saved(tx, complaint)
                            .call(() -> tasks.add(tx, id, task, at))
                            .call(() -> tasks.answer(tx, id, unit, true));
                }));
    }

    /** The proposal was wrong; the file says who thought so. */
    Uni<Complaint> refuse(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        UUID id = complaint.filing().id();
        String unit = needed("unit", action.unit());
        return tasks.proposed(tx, id).chain(proposed -> {
            if (to(proposed, unit).isEmpty()) {
                throw Refused.conflict("Tidak ada usul tugas untuk unit ini.");
            }
            String refused =
                    "Ditolak: usul " + reasons.each(List.of("task:" + unit)).getFirst() + ".";
            complaint.record(Act.NOTE, false, "web", officer.actor(), at, refused);
            return keep.saved(tx, complaint).call(() -> tasks.answer(tx, id, unit, false));
        });
    }

    /** Done by the unit that got it: it says what was done. */
    Uni<Complaint> finish(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        String unit = needed("unit", action.unit());
        String text = needed("text", action.text());
        if (!officer.worksFor(unit)) {
            throw new Refused(Problem.of(403, "forbidden", "Tugas diselesaikan oleh unit yang mengerjakannya."));
        }
        return tasks.open(tx, complaint.filing().id()).chain(open -> {
            Task task =
                    of(open, unit).orElseThrow(() -> Refused.conflict("Tidak ada tugas yang berjalan untuk unit ini."));
            complaint.closeTask(task.id().toString(), unit, officer.actor(), at, told(unit, text));
            return keep.saved(tx, complaint).call(() -> tasks.done(tx, task.id(), at));
        });
    }

    /** The unit that is to lead has no part of its own any more. */
    Uni<Void> takeOver(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        return tasks.open(tx, complaint.filing().id())
                .chain(open -> of(open, action.unit())
                        .map(task -> takeOver(tx, officer, complaint, task, at))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> takeOver(Tx tx, Officer officer, Complaint complaint, Task task, Instant at) {
        String told = told(task.unit(), "unit ini sekarang memimpin aduan ini");
        complaint.closeTask(task.id().toString(), task.unit(), officer.actor(), at, told);
        return tasks.done(tx, task.id(), at);
    }

    private String helping(Complaint complaint, Action action) {
        String unit = needed("unit", action.unit());
        if (pack.units().find(unit).isEmpty()) {
            throw Refused.badRequest("Unit " + unit + " tidak dikenal.");
        }
        if (unit.equals(complaint.standing().unit())) {
            throw Refused.conflict("Unit ini sudah memimpin aduan ini.");
        }
        return unit;
    }

    private Category category(Complaint complaint, Action action, Optional<Proposal> proposal) {
        String otherwise =
                proposal.map(Proposal::category).orElse(complaint.standing().category());
        String category = needed("category", action.category() == null ? otherwise : action.category());
        return pack.categories()
                .find(category)
                .orElseThrow(() -> Refused.badRequest("Kategori " + category + " tidak dikenal."));
    }

    private String words(Action action, Optional<Proposal> proposal) {
        return action.text() == null && proposal.isPresent()
                ? reasons.sentence(proposal.get().reasons())
                : needed("text", action.text());
    }

    private String told(String unit, String text) {
        return reasons.each(List.of("task:" + unit)).getFirst() + ": " + text;
    }

    private static Optional<Proposal> to(List<Proposal> proposed, String unit) {
        return proposed.stream()
                .filter(proposal -> proposal.unit().equals(unit))
                .findFirst();
    }

    private static Optional<Task> of(List<Task> open, String unit) {
        return open.stream().filter(task -> task.unit().equals(unit)).findFirst();
    }
}
