package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Standing;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Corrections.Lesson;
import id.siaga.routing.decision.domain.Corrections.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Keeps what an officer's act says about who should lead, in the act's own transaction. */
@ApplicationScoped
class TeachRouting {
    private final Corrections corrections;

    TeachRouting(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @param before how the complaint stood when the officer acted */
    Uni<Void> from(Tx tx, Standing before, Complaint complaint, Instant at) {
        Standing now = complaint.standing();
        if (now.unit() == null) {
            return Uni.createFrom().voidItem();
        }
        if (!now.unit().equals(before.unit())) {
            Source source = before.state() == State.TRIAGE ? Source.TRIAGE : Source.TRANSFER;
            return corrections.add(tx, lesson(complaint, source, at));
        }
        if (!Objects.equals(now.category(), before.category())) {
            return corrections.add(tx, lesson(complaint, Source.CLASSIFY, at));
        }
        return answered(before, now)
                ? corrections.addUnlessTaught(tx, lesson(complaint, Source.CONFIRMED, at))
                : Uni.createFrom().voidItem();
    }

    /** Who rejects or forwards says that it is nobody's or another's; that confirms no unit. */
    private static boolean answered(Standing before, Standing now) {
        boolean kept = now.state() != State.REJECTED && now.state() != State.FORWARDED;
        return kept && before.respondedAt() == null && now.respondedAt() != null;
    }

    private static Lesson lesson(Complaint complaint, Source source, Instant at) {
        Standing now = complaint.standing();
        return new Lesson(complaint.filing().id(), now.unit(), now.category(), source, at);
    }
}
