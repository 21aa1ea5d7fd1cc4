package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.place.OutsideContact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a citizen decides about a complaint by a keyword: take it back, say whether it is done, ask how it stands. */
@ApplicationScoped
public class HearCitizen {
    private static final String AGREED = "citizen";

    private final KeepComplaint keep;
    private final TellCitizen tell;
    private final RegionPack pack;
    private final Decisions decisions;

    HearCitizen(KeepComplaint keep, TellCitizen tell, RegionPack pack, Decisions decisions) {
        this.keep = keep;
        this.tell = tell;
        this.pack = pack;
        this.decisions = decisions;
    }

    /** BATAL; when it is too late for that, the citizen hears how the complaint stands. */
    public Uni<Void> cancel(Tx tx, UUID id, String text, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            if (!complaint.can(Act.CANCEL)) {
                return tell.about(tx, complaint, "status", at);
            }
            complaint.cancel(at, text);
            return keep.saved(tx, complaint).chain(() -> tell.about(tx, complaint, "cancelled", at));
        });
    }

    /** 1 closes, 2 reopens with a fresh deadline one level higher. */
    public Uni<Void> feedback(Tx tx, UUID id, boolean accepted, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            if (!complaint.can(Act.FEEDBACK)) {
                return tell.about(tx, complaint, "status", at);
            }
            complaint.feedback(accepted, at);
            if (accepted) {
                complaint.close(AGREED, complaint.filing().citizen(), at);
            } else {
                complaint.reopen(fresh(complaint, at), complaint.filing().citizen(), at, null);
            }
            return keep.saved(tx, complaint)
                    .chain(() -> tell.about(tx, complaint, accepted ? "closed" : "reopened", at));
        });
    }

    public Uni<Void> status(Tx tx, UUID id, Instant at) {
        return keep.existing(tx, id).chain(complaint -> tell.about(tx, complaint, "status", at));
    }

    /** The acknowledgement, with the text for danger where it applies. */
    public Uni<Void> acknowledge(Tx tx, UUID id, Instant at) {
        return keep.existing(tx, id).chain(complaint -> acknowledge(tx, complaint, at));
    }

    public Uni<Void> acknowledge(Tx tx, Complaint complaint, Instant at) {
        return acknowledgement(tx, complaint, at)
                .chain(() -> complaint.filing().priority().equals("P1")
                        ? tell.about(tx, complaint, "danger", at)
                        : Uni.createFrom().voidItem());
    }

    /** Whom to ask outside, for who was acknowledged before: of danger a citizen is warned once. */
    public Uni<Void> redirect(Tx tx, UUID id, Instant at) {
        return keep.existing(tx, id).chain(complaint -> acknowledgement(tx, complaint, at));
    }

    /** Outside the region nobody here is responsible; a machine says whom to ask too, and refuses nothing. */
    private Uni<Void> acknowledgement(Tx tx, Complaint complaint, Instant at) {
        if (complaint.standing().unit() != null) {
            return tell.about(tx, complaint, "ack", at);
        }
        UUID id = complaint.filing().id();
        return decisions
                .latest(tx, List.of(id))
                .chain(found -> Optional.ofNullable(found.get(id))
                        .filter(RoutingDecision::isOutside)
                        .flatMap(outside -> OutsideContact.of(outside.reasons(), pack.areas()))
                        .map(whom -> tell.about(tx, complaint, OutsideContact.PURPOSE, null, whom.params(), at))
                        .orElseGet(() -> tell.about(tx, complaint, "ack.triage", at)));
    }

    private Promise fresh(Complaint complaint, Instant at) {
        return Promise.renewed(
                at, pack.responseLimits().limit(complaint.filing().priority()), pack.version());
    }
}
