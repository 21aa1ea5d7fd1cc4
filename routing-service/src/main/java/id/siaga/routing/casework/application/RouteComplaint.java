package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.Position;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.routing.decision.domain.Decisions.Made;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.routing.decision.domain.Report;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.decision.domain.Trouble;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.ReadTroubles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Decides who leads and keeps the decision with its evidence, in the transaction that registers or informs. */
@ApplicationScoped
class RouteComplaint {
    /** What is promised for 99 in 100. */
    private static final Duration LIMIT = Duration.ofMillis(5);

    private final DecideUnit decideUnit;
    private final Reasons reasons;
    private final Decisions decisions;
    private final Complaints complaints;
    private final ReadTroubles readTroubles;
    private final ProposeTask proposeTask;
    private final Timer time;

    RouteComplaint(
            DecideUnit decideUnit,
            Reasons reasons,
            Decisions decisions,
            Complaints complaints,
            ReadTroubles readTroubles,
            ProposeTask proposeTask,
            MeterRegistry meters) {
        this.decideUnit = decideUnit;
        this.reasons = reasons;
        this.decisions = decisions;
        this.complaints = complaints;
        this.readTroubles = readTroubles;
        this.proposeTask = proposeTask;
        this.time = Timer.builder("siaga.routing.decision")
                .description("from a report to the unit that leads, or to the question who does")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(100_000))
                .maximumExpectedValue(Duration.ofMillis(500))
                .serviceLevelObjectives(LIMIT)
                .register(meters);
    }

    /** A decision, and the troubles of the message where it has two. */
    record Routed(RoutingDecision decision, List<Trouble> troubles) {}

    /** The first decision about a complaint that was just registered. @param text may be null */
    Routed first(Complaint complaint, String text, Instant at) {
        Routed routed = decide(complaint, text, null);
        RoutingDecision decision = routed.decision();
        String why = reasons.sentence(decision.reasons());
        switch (decision) {
            case Assigned assigned -> assign(complaint, assigned, at);
            case NeedsHuman human -> complaint.requestTriage(units(human), human.category(), human.reasons(), at, why);
        }
        return routed;
    }

    /**
     * Decides again with everything the citizen has written and shown so far. Only a complaint nobody leads is moved:
     * who leads already, passes on by an act. Another question for a person is kept and tells nobody anew.
     *
     * @param text what came now, or null
     * @return whether the place turned out to be outside only now
     */
    Uni<Boolean> again(Tx tx, Complaint complaint, String text, Instant at) {
        if (complaint.standing().state() != State.TRIAGE) {
            return Uni.createFrom().item(false);
        }
        UUID id = complaint.filing().id();
        return complaints
                .words(tx, id)
                .chain(words -> complaints.photo(tx, id).chain(photo -> {
                    String all = text == null ? words : words + "\n" + text;
                    Routed routed = decide(complaint, all, photo.orElse(null));
                    RoutingDecision decision = routed.decision();
                    if (decision instanceof Assigned assigned) {
                        assign(complaint, assigned, at);
                    }
                    return last(tx, id)
                            .call(before -> decision.equals(before)
                                    ? Uni.createFrom().voidItem()
                                    : keep(tx, complaint, routed, at))
                            .map(before -> decision.isOutside() && !isOutside(before));
                }));
    }

    /** Once the complaint is stored. */
    Uni<Void> keep(Tx tx, Complaint complaint, Routed routed, Instant at) {
        Made made = new Made(routed.decision(), decideUnit.packVersion(), at);
        return decisions
                .add(tx, complaint.filing().id(), made)
                .chain(() -> proposeTask.handle(tx, complaint, routed.troubles(), at));
    }

    private Routed decide(Complaint complaint, String text, Position photo) {
        Origin origin = complaint.filing().origin();
        Place place = complaint.standing().place();
        return time.record(() -> {
            List<Trouble> two = readTroubles.twoIn(text);
            Report report = new Report(
                    origin.channel(), origin.account(), wording(text, two), place.latitude(), place.longitude(), photo);
            return new Routed(decideUnit.decide(report), two);
        });
    }

    /** Of two troubles the first decides who leads; where it is, the whole message may say. */
    private static Wording wording(String text, List<Trouble> two) {
        return two.isEmpty()
                ? new Wording(text, null)
                : new Wording(two.getFirst().text(), text);
    }

    private void assign(Complaint complaint, Assigned to, Instant at) {
        String why = reasons.sentence(to.reasons());
        complaint.assign(to.unit(), to.category(), to.area(), to.reasons(), Complaint.SYSTEM, at, why);
    }

    /** Null before the first. */
    private Uni<RoutingDecision> last(Tx tx, UUID complaint) {
        return decisions.latest(tx, List.of(complaint)).map(found -> found.get(complaint));
    }

    private static boolean isOutside(RoutingDecision decision) {
        return Objects.nonNull(decision) && decision.isOutside();
    }

    private static List<String> units(NeedsHuman decision) {
        return decision.candidates().stream().map(Candidate::unit).toList();
    }
}
