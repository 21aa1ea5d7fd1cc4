package id.siaga.sla.domain;

import id.siaga.region.Ladders;
import id.siaga.region.UnitKind;
import java.time.ZoneId;
import java.util.Optional;

/** The ladders of a pack as they were installed. */
public record Policy(String version, Ladders ladders, ZoneId zone) {
    Optional<LadderPolicy> ladder(ClockKind kind, UnitKind unitKind, String category) {
        return ladders.find(kind.word(), unitKind, category).map(ladder -> LadderPolicy.of(ladder, zone));
    }
}
