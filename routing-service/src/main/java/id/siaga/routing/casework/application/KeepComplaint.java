package id.siaga.routing.casework.application;

import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Happening;
import id.siaga.routing.casework.domain.Tasks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores a complaint together with the events of what happened to it. */
@ApplicationScoped
public class KeepComplaint {
    private final Complaints complaints;
    private final Tasks tasks;
    private final Outbox outbox;

    KeepComplaint(Complaints complaints, Tasks tasks, Outbox outbox) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    Uni<Complaint> added(Tx tx, Complaint complaint) {
        return complaints.add(tx, complaint).chain(() -> tell(tx, complaint)).replaceWith(complaint);
    }

    Uni<Complaint> saved(Tx tx, Complaint complaint) {
        return complaints
                .save(tx, complaint)
                .chain(() -> dropTasks(tx, complaint))
                .chain(() -> tell(tx, complaint))
                .replaceWith(complaint);
    }

    /** Locked; a complaint that others refer to and that is not there is a broken database. */
    Uni<Complaint> existing(Tx tx, UUID id) {
        return complaints.find(tx, id).map(Optional::orElseThrow);
    }

    private Uni<Void> dropTasks(Tx tx, Complaint complaint) {
        return complaint.standing().state().isOpen()
                ? Uni.createFrom().voidItem()
                : tasks.drop(
                        tx,
                        complaint.filing().id(),
                        complaint.happenings().getLast().entry().at());
    }

    private Uni<Void> tell(Tx tx, Complaint complaint) {
        return outbox.append(
                tx, complaint.happenings().stream().map(Happening::event).toList());
    }
}
