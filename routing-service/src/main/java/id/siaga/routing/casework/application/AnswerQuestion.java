package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.Service;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Filing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Answers a question about a public service at once from the catalogue and asks whether that was enough. It is no
 * officer's answer: the two hours run on until the citizen says yes or an officer acts.
 */
@ApplicationScoped
public class AnswerQuestion {
    private static final String CATALOGUE = "catalogue";

    private final KeepComplaint keep;
    private final TellCitizen tell;
    private final ServiceAnswers answers;

    AnswerQuestion(KeepComplaint keep, TellCitizen tell, ServiceAnswers answers) {
        this.keep = keep;
        this.tell = tell;
        this.answers = answers;
    }

    /** Nothing for a complaint, and nothing once an officer is at it. */
    public Uni<Void> handle(Tx tx, UUID id, Service service, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            boolean open = complaint.filing().kind().equals(Filing.QUESTION)
                    && complaint.standing().actedAt() == null
                    && complaint.can(Act.SAY_ANSWERED);
            return open ? answer(tx, complaint, service, at) : Uni.createFrom().voidItem();
        });
    }

    /** 1: nobody waits any more. 2: the citizen waits for a person, as before. */
    public Uni<Void> settle(Tx tx, UUID id, boolean answered, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            if (!complaint.can(Act.SAY_ANSWERED)) {
                return tell.about(tx, complaint, "status", at);
            }
            complaint.sayAnswered(answered, at);
            return keep.saved(tx, complaint)
                    .chain(() -> answers.settle(tx, id, answered))
                    .chain(() -> tell.about(tx, complaint, answered ? "service.closed" : "service.human", at));
        });
    }

    private Uni<Void> answer(Tx tx, Complaint complaint, Service service, Instant at) {
        String note = "Jawaban otomatis dari katalog layanan: " + service.name() + ".";
        complaint.record(Act.NOTE, false, CATALOGUE, Complaint.SYSTEM, at, note);
        return keep.saved(tx, complaint)
                .chain(() -> answers.offer(tx, complaint.filing().id(), service.id(), at))
                .chain(() -> tell.about(tx, complaint, "service.answer", null, said(service), at));
    }

    private static Map<String, String> said(Service service) {
        return Map.of(
                "layanan", service.name(),
                "syarat", service.requirements().stream().map(one -> "- " + one).collect(Collectors.joining("\n")),
                "lama", service.duration(),
                "biaya", service.cost(),
                "tempat", service.place(),
                "catatan", service.note());
    }
}
