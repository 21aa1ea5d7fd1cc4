package id.siaga.sla.domain;

import id.siaga.region.Unit;
import id.siaga.region.Units;
import java.util.Map;
import java.util.Optional;

/**
 * Which ladder a promise climbs: of the policy it was opened with, for its kind, unit and category. Promises older than
 * the record of policies, or whose policy is unreadable or without such a ladder, climb the present one, at the worst
 * that of a response: none stops the others from firing.
 */
public record LadderBook(Policy current, Map<String, Policy> byVersion, Units units) {
    public LadderBook {
        byVersion = Map.copyOf(byVersion);
    }

    public LadderPolicy of(Promise promise) {
        String version = promise.terms().ladderVersion();
        Policy policy = version == null ? current : byVersion.getOrDefault(version, current);
        return ladder(policy, promise.kind(), promise.matter())
                .or(() -> ladder(current, promise.kind(), promise.matter()))
                .or(() -> ladder(current, ClockKind.RESPONSE, promise.matter()))
                .orElseThrow();
    }

    private Optional<LadderPolicy> ladder(Policy policy, ClockKind kind, Matter matter) {
        return policy.ladder(kind, units.find(matter.unit()).map(Unit::kind).orElse(null), matter.category());
    }
}
