package id.siaga.routing.decision.domain;

import java.util.List;

/**
 * Which unit leads, with reasons a person can read. Reasons are codes that {@code Reasons} turns into
 * Indonesian: {@code account:}, {@code pin:}, {@code photo:}, {@code place:}, {@code landmark:} and {@code outside:}
 * with a place, {@code category:} and {@code word:} with the pack's name for a matter or the pack's word,
 * {@code learned:} with what was decided before, {@code suspect:} with {@code iklan} or {@code berantai}. They travel in events: never a word of the citizen.
 */
public sealed interface RoutingDecision {
    String OUTSIDE_PHOTO = "outside:photo";

    /** Null when the text names no known matter. */
    String category();

    /** The smallest place known, as an area code; null when nothing is known. */
    String area();

    List<String> reasons();

    /** Which learned model took part, {@code rules} for none. */
    String model();

    /** @param confidence 0 to 1, at or above the region's limit */
    record Assigned(String unit, String category, String area, double confidence, List<String> reasons, String model)
            implements RoutingDecision {
        public Assigned {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Whether the citizen says that the place is in no area of the region: nobody here is responsible, a person says so. A
     * photo alone does not: it may have been taken on a journey, or by somebody else.
     */
    default boolean isOutside() {
        return reasons().stream().anyMatch(reason -> reason.startsWith("outside:") && !reason.equals(OUTSIDE_PHOTO));
    }

    /**
     * A unit worth a look.
     *
     * @param confidence 0 to 1
     * @param reasons codes, those that speak for this unit
     */
    record Candidate(String unit, double confidence, List<String> reasons) {
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param candidates at most {@link #CANDIDATES}, the likeliest first; may be empty */
    record NeedsHuman(List<Candidate> candidates, String category, String area, List<String> reasons, String model)
            implements RoutingDecision {
        public static final int CANDIDATES = 3;

        public NeedsHuman {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }
}
