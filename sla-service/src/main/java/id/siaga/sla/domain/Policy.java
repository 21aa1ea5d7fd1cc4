package id.siaga.sla.domain;

import id.siaga.region.Ladders;
import id.siaga.region.UnitKind;
import java.time.ZoneId;

/** The ladders of a pack as they were installed. */
public record Policy(String version, Ladders ladders, ZoneId zone) {
    LadderPolicy ladder(ClockKind kind, UnitKind unitKind, String category) {
        return ladders.find(kind.word(), unitKind, category)
                .map(ladder -> LadderPolicy.of(ladder, zone))
                .orElseThrow(() -> new IllegalStateException("policy " + version + " has no ladder of " + kind.word()
                        + "; its clocks wait until that version is in the table policy again"));
    }
}
