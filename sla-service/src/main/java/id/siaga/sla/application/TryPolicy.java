package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.region.Ladder;
import id.siaga.region.RegionPack;
import id.siaga.region.Rung;
import id.siaga.sla.domain.AudiencePolicy;
import id.siaga.sla.domain.Duties;
import id.siaga.sla.domain.Duty;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.LadderPolicy;
import id.siaga.sla.domain.LimitChange;
import id.siaga.sla.domain.PastClock;
import id.siaga.sla.domain.PastClocks;
import id.siaga.sla.domain.Policies;
import id.siaga.sla.domain.PolicyPreview;
import id.siaga.sla.domain.PreviewPolicy;
import id.siaga.sla.domain.Promise;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Shows what another ladder or limit would have fired for the newest response promises. Writes nothing. */
@ApplicationScoped
public class TryPolicy {
    private final UnitOfWork unitOfWork;
    private final PastClocks pastClocks;
    private final Policies policies;
    private final Duties duties;
    private final RegionPack pack;

    TryPolicy(UnitOfWork unitOfWork, PastClocks pastClocks, Policies policies, Duties duties, RegionPack pack) {
        this.unitOfWork = unitOfWork;
        this.pastClocks = pastClocks;
        this.policies = policies;
        this.duties = duties;
        this.pack = pack;
    }

    /**
     * @param ladder for every response promise; null for the one each was opened with
     * @param limits by priority, only those that change
     * @param last so many promises, newest first
     */
    public Uni<PolicyPreview> handle(Ladder ladder, Map<String, Duration> limits, int last) {
        return unitOfWork
                .run(tx -> pastClocks.latest(tx, last).chain(past -> material(tx, past)))
                // Ten thousand promises take longer than an event loop that fires clocks may be held.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(material -> PolicyPreview.of(policy(ladder, limits, material), material.past()));
    }

    /** The same ones for thousands of promises. */
    private record Listeners(String unit, List<Rung> rungs) {}

    private record Material(List<PastClock> past, LadderBook ladders, Map<String, Duty> duties) {}

    private Uni<Material> material(Tx tx, List<PastClock> past) {
        List<Promise> promises = past.stream().map(PastClock::promise).toList();
        List<String> units = promises.stream()
                .map(Promise::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return policies.book(tx, promises)
                .chain(ladders -> duties.of(tx, units).map(known -> new Material(past, ladders, known)));
    }

    private PreviewPolicy policy(Ladder ladder, Map<String, Duration> limits, Material material) {
        Function<Promise, LadderPolicy> ladders =
                ladder == null ? material.ladders()::of : promise -> new LadderPolicy(ladder, null, pack.zone());
        AudiencePolicy audience = new AudiencePolicy(pack);
        Map<Listeners, Integer> counted = new HashMap<>();
        return new PreviewPolicy(
                ladders,
                new LimitChange(pack.responseLimits(), limits),
                (unit, rungs) -> counted.computeIfAbsent(
                        new Listeners(unit, rungs),
                        of -> audience.of(unit, rungs, material.duties())
                                .persons()
                                .size()));
    }
}
