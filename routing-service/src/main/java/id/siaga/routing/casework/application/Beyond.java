package id.siaga.routing.casework.application;

import id.siaga.region.Areas;
import id.siaga.region.Neighbour;
import id.siaga.routing.decision.domain.RoutingDecision;
import java.util.Map;

/** Whom to ask about a place beyond the border, as a citizen should read it. */
record Beyond(String authority, String contact) {
    /** Open to the whole country, whoever governs there. */
    private static final Beyond SOMEWHERE =
            new Beyond("daerah lain", "pemerintah setempat atau SP4N-LAPOR! (lapor.go.id, SMS 1708)");

    static Beyond of(RoutingDecision decision, Areas areas) {
        return areas.neighbours().stream()
                .filter(neighbour -> decision.reasons().contains("outside:" + neighbour.code()))
                .findFirst()
                .map(Beyond::of)
                .orElse(SOMEWHERE);
    }

    Map<String, String> params() {
        return Map.of("instansi", authority, "kontak", contact);
    }

    private static Beyond of(Neighbour neighbour) {
        return new Beyond(neighbour.name(), neighbour.contact());
    }
}
