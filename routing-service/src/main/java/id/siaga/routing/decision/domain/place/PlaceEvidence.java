package id.siaga.routing.decision.domain.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the matter may lie, with reasons.
 *
 * @param candidates one for each kecamatan something speaks for, the likeliest first
 * @param outside what speaks for a place outside the region, null when nothing does
 */
public record PlaceEvidence(List<PlaceCandidate> candidates, Outside outside) {
    private static final double LIKELY_WEIGHT = 0.3;
    private static final double LIKELY_SHARE = 0.62;

    /**
     * Somewhere else.
     *
     * @param neighbour Kemendagri code of who governs there, null when only a point says so
     */
    public record Outside(String neighbour, double weight, List<String> reasons) {
        public Outside {
            reasons = List.copyOf(reasons);
        }
    }

    public PlaceEvidence {
        candidates = List.copyOf(candidates);
    }

    /** The place that nothing of weight speaks against; it may be called after a street or an estate only. */
    public Optional<PlaceCandidate> likely() {
        return candidates.stream()
                .findFirst()
                .filter(best -> !isOutside() && best.weight() >= LIKELY_WEIGHT && share(best) >= LIKELY_SHARE);
    }

    /** The likely place when it is more than a hint: enough to send a complaint there. */
    public Optional<PlaceCandidate> certain() {
        return likely().filter(PlaceCandidate::isClear);
    }

    /** More speaks for elsewhere than for any place of the region. */
    public boolean isOutside() {
        return outside != null && candidates.stream().allMatch(candidate -> candidate.weight() < outside.weight());
    }

    /** Everything that speaks for a place, the likeliest first. */
    public List<String> reasons() {
        Stream<String> here = candidates.stream().flatMap(candidate -> candidate.reasons().stream());
        return Stream.concat(here, outside == null ? Stream.empty() : outside.reasons().stream())
                .toList();
    }

    /** Of everything that speaks for any place, from 0 to 1. */
    public double share(PlaceCandidate candidate) {
        double all = candidates.stream().mapToDouble(PlaceCandidate::weight).sum();
        return candidate.weight() / (all + (outside == null ? 0 : outside.weight()));
    }
}
