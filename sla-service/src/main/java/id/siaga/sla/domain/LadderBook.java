package id.siaga.sla.domain;

import id.siaga.region.Unit;
import id.siaga.region.Units;
import java.util.Map;

/**
 * Which ladder a promise climbs: of the policy it was opened with, for its kind, unit and category. Promises older than
 * the record of policies climb the present one.
 */
public record LadderBook(Policy current, Map<String, Policy> byVersion, Units units) {
    public LadderBook {
        byVersion = Map.copyOf(byVersion);
    }

    public LadderPolicy of(Promise promise) {
        String version = promise.terms().ladderVersion();
        Policy policy = version == null ? current : byVersion.getOrDefault(version, current);
        Matter matter = promise.matter();
        return policy.ladder(
                promise.kind(), units.find(matter.unit()).map(Unit::kind).orElse(null), matter.category());
    }
}
