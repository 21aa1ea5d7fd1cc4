package id.siaga.routing.decision.domain;

import java.util.List;

/**
 * Which unit leads, with reasons a person can read. Reasons are codes ({@code account:35.10.14}, {@code
 * place:35.10.14.2003}, {@code category:jalan-rusak}) that a page turns into Indonesian.
 */
public sealed interface RoutingDecision {
    /** Null when the text names no known matter. */
    String category();

    /** The smallest place known, as an area code; null when nothing is known. */
    String area();

    List<String> reasons();

    /** @param confidence 0 to 1, at or above the region's limit */
    record Assigned(String unit, String category, String area, double confidence, List<String> reasons)
            implements RoutingDecision {
        public Assigned {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param candidates unit ids worth a look, the likeliest first; may be empty */
    record NeedsHuman(List<String> candidates, String category, String area, List<String> reasons)
            implements RoutingDecision {
        public NeedsHuman {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }
}
