package id.siaga.routing.decision.domain;

import id.siaga.region.Unit;
import id.siaga.routing.decision.domain.place.PlaceCandidate;
import id.siaga.routing.decision.domain.place.PlaceEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What speaks for one unit or another.
 *
 * @param account whose number it was sent to; empty for an account nobody owns
 * @param suspicion why it may be no message of a citizen at all, as a code; mostly empty
 */
record Evidence(Optional<Unit> account, PlaceEvidence places, Opinion opinion, Optional<String> suspicion) {
    /** Whatever else speaks for a unit. */
    boolean isForAPerson() {
        return account.isEmpty() || places.isOutside() || suspicion.isPresent();
    }

    /** The smallest place that is likely. */
    Optional<String> area() {
        return places.likely().map(PlaceCandidate::area);
    }

    /** What it is about; empty when the words tell nothing. */
    Optional<String> category() {
        return Optional.of(opinion).filter(Opinion::informed).flatMap(Opinion::category);
    }

    boolean isMostLikely(String kecamatan) {
        return places.likely()
                .filter(likely -> likely.kecamatan().equals(kecamatan))
                .isPresent();
    }

    boolean speaksFor(String kecamatan) {
        return places.candidates().stream()
                .anyMatch(candidate -> candidate.kecamatan().equals(kecamatan));
    }

    boolean speaksClearlyForOthersThan(String kecamatan) {
        return places.candidates().stream()
                .filter(PlaceCandidate::isClear)
                .anyMatch(candidate -> !candidate.kecamatan().equals(kecamatan));
    }

    /** @param decided what it was taken for, or null; the words speak for the likeliest matter alone */
    List<String> reasons(String decided) {
        List<String> reasons = new ArrayList<>();
        reasons.add("account:" + account.map(Unit::id).orElse("unknown"));
        suspicion.ifPresent(reasons::add);
        // A town mentioned in passing is no reason.
        places.reasons().stream()
                .filter(reason -> places.isOutside() || !reason.startsWith("outside:"))
                .forEach(reasons::add);
        if (decided != null) {
            reasons.add("category:" + decided);
        }
        if (opinion.informed() && Objects.equals(decided, category().orElse(null))) {
            reasons.addAll(opinion.reasons());
        }
        return reasons;
    }
}
