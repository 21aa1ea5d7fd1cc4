package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Proposal;
import id.siaga.routing.casework.domain.Tasks;
import id.siaga.routing.decision.domain.Trouble;
import id.siaga.routing.decision.text.ReadTroubles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposes a task for the unit of a second trouble, once somebody leads; an officer gives it or refuses. */
@ApplicationScoped
class ProposeTask {
    private final ReadTroubles readTroubles;
    private final Complaints complaints;
    private final Tasks tasks;
    private final RegionPack pack;

    ProposeTask(ReadTroubles readTroubles, Complaints complaints, Tasks tasks, RegionPack pack) {
        this.readTroubles = readTroubles;
        this.complaints = complaints;
        this.tasks = tasks;
        this.pack = pack;
    }

    /** From everything the citizen has written so far. */
    Uni<Void> handle(Tx tx, Complaint complaint, Instant at) {
        return complaints
                .words(tx, complaint.filing().id())
                .chain(words -> handle(tx, complaint, readTroubles.twoIn(words), at));
    }

    /** @param two troubles of one message, in its order; empty for none */
    Uni<Void> handle(Tx tx, Complaint complaint, List<Trouble> two, Instant at) {
        UUID id = complaint.filing().id();
        return complaint.standing().unit() == null
                ? Uni.createFrom().voidItem()
                : second(two, complaint)
                        .map(proposal -> tasks.propose(tx, id, proposal, at))
                        .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The one of the two that is not the lead's; when both are others', the one the citizen came to last. */
    private Optional<Proposal> second(List<Trouble> two, Complaint complaint) {
        String lead = complaint.standing().unit();
        return two.reversed().stream()
                .flatMap(trouble -> proposal(trouble, complaint).stream())
                .filter(proposal -> !proposal.unit().equals(lead))
                .findFirst();
    }

    private Optional<Proposal> proposal(Trouble trouble, Complaint complaint) {
        return office(trouble.unit(), complaint.standing().place().area())
                .map(unit -> new Proposal(unit, trouble.category(), trouble.reasons()));
    }

    /** A unit itself, or the office of the place when the place is known. */
    private Optional<String> office(String unit, String area) {
        return switch (unit) {
            case Category.KECAMATAN_OF_THE_PLACE ->
                pack.areas().kecamatanOf(area).map(Area::code);
            case Category.VILLAGE_OF_THE_PLACE -> pack.units().find(area).map(Unit::id);
            default -> Optional.of(unit);
        };
    }
}
