package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.CaseDesk.Told;
import id.siaga.routing.casework.application.CaseDesk.Wanted;
import id.siaga.routing.casework.application.ReadReporter.Reporter;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Proposal;
import id.siaga.routing.casework.domain.Task;
import id.siaga.routing.casework.domain.Tasks;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an officer looks at; anything the officer may not see is not found. */
@ApplicationScoped
public class ReadCases {
    private static final String ASSIGNED = "complaint.assigned";
    private static final Set<String> WHO_LEADS = Set.of(ASSIGNED, "complaint.triage-requested");

    /**
     * A complaint as an officer works on it, of one moment.
     *
     * @param reasons why it is where it is, in Indonesian: what the person said who gave it there, else what the last
     *     decision thought
     * @param tasks the open ones
     * @param proposals tasks an officer may give or refuse; none for a unit that leads by now, and none when nobody works
     *     on it
     * @param reporter who filed it, where that was no chat
     */
    public record Case(
            Complaint complaint,
            List<String> reasons,
            List<Task> tasks,
            List<Proposal> proposals,
            Optional<Reporter> reporter) {}

    private final UnitOfWork unitOfWork;
    private final CaseDesk desk;
    private final Decisions decisions;
    private final Tasks tasks;
    private final Reasons reasons;
    private final ReadReporter readReporter;

    ReadCases(
            UnitOfWork unitOfWork,
            CaseDesk desk,
            Decisions decisions,
            Tasks tasks,
            Reasons reasons,
            ReadReporter readReporter) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.decisions = decisions;
        this.tasks = tasks;
        this.reasons = reasons;
        this.readReporter = readReporter;
    }

    public Uni<List<Complaint>> list(Officer officer, Wanted wanted) {
        return unitOfWork.run(tx -> desk.list(tx, officer, wanted));
    }

    public Uni<Complaint> one(Officer officer, String ref) {
        return unitOfWork.run(tx -> one(tx, officer, ref));
    }

    public Uni<Complaint> one(Tx tx, Officer officer, String ref) {
        return desk.find(tx, officer, ref).map(found -> found.orElseThrow(Refused::notFound));
    }

    public Uni<Case> whole(Officer officer, String ref) {
        return unitOfWork.run(tx -> one(tx, officer, ref).chain(complaint -> whole(tx, officer, complaint)));
    }

    private Uni<Case> whole(Tx tx, Officer officer, Complaint complaint) {
        return reasons(tx, complaint)
                .chain(why -> tasks.open(tx, complaint.filing().id())
                        .chain(open -> proposals(tx, complaint)
                                .chain(proposed -> readReporter
                                        .handle(tx, officer, complaint)
                                        .map(reporter -> new Case(complaint, why, open, proposed, reporter)))));
    }

    public Uni<List<Told>> timeline(Officer officer, String ref) {
        return unitOfWork.run(tx -> one(tx, officer, ref)
                .chain(complaint -> desk.timeline(tx, complaint.filing().id())));
    }

    private Uni<List<String>> reasons(Tx tx, Complaint complaint) {
        UUID id = complaint.filing().id();
        return desk.timeline(tx, id)
                .map(ReadCases::givenByPerson)
                .chain(given -> given.isPresent()
                        ? Uni.createFrom().item(List.of(words(given.get(), complaint)))
                        : decided(tx, id));
    }

    private Uni<List<Proposal>> proposals(Tx tx, Complaint complaint) {
        return complaint.can(Act.OPEN_TASK)
                ? tasks.proposed(tx, complaint.filing().id())
                        .map(proposed -> proposed.stream()
                                .filter(proposal -> !proposal.unit()
                                        .equals(complaint.standing().unit()))
                                .toList())
                : Uni.createFrom().item(List.of());
    }

    private static Optional<Told> givenByPerson(List<Told> timeline) {
        return timeline.reversed().stream()
                .filter(told -> WHO_LEADS.contains(told.entry().type()))
                .findFirst()
                .filter(told -> told.entry().type().equals(ASSIGNED)
                        && !told.entry().actor().equals(Complaint.SYSTEM));
    }

    /** Older entries say nothing when the person said nothing. */
    private String words(Told given, Complaint complaint) {
        return given.content() == null || given.content().isBlank()
                ? reasons.each(List.of("transfer:" + complaint.standing().unit()))
                        .getFirst()
                : given.content();
    }

    /** Empty when no decision was kept. */
    private Uni<List<String>> decided(Tx tx, UUID id) {
        return decisions
                .latest(tx, List.of(id))
                .map(found -> found.containsKey(id) ? reasons.each(found.get(id).reasons()) : List.of());
    }
}
