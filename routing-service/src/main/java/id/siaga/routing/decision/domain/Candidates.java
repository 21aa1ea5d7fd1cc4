package id.siaga.routing.decision.domain;

import id.siaga.region.Category;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import id.siaga.routing.decision.domain.Opinion.UnitChance;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.decision.domain.place.PlaceCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units a person should look at first, from everything that speaks for one. */
final class Candidates {
    private static final double PLACE_ALONE = 0.55;
    private static final double ACCOUNT_ALONE = 0.3;
    /** Only that it may be an advert kept it from the unit it was sent to. */
    private static final double ACCOUNT_OF_A_SUSPECT = 0.6;

    /** At a unit's own number the matter hardly moves a report. */
    private static final double WORDS_AT_OWN_NUMBER = 0.3;

    private static final double WORTH_A_LOOK = 0.05;

    private final Map<String, Candidate> byUnit = new LinkedHashMap<>();
    private final Evidence evidence;

    Candidates(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Candidate> likeliest() {
        evidence.places()
                .candidates()
                .forEach(place ->
                        add(place.kecamatan(), PLACE_ALONE * evidence.places().share(place), place.reasons()));
        evidence.account()
                .filter(unit -> unit.kind() != UnitKind.KABUPATEN)
                .ifPresent(unit -> add(unit.id(), account(), List.of("account:" + unit.id())));
        if (evidence.opinion().informed()) {
            evidence.opinion().units().stream()
                    .filter(chance -> chance.probability() >= WORTH_A_LOOK)
                    .forEach(this::addByWords);
        }
        return byUnit.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(NeedsHuman.CANDIDATES)
                .toList();
    }

    private double account() {
        return evidence.suspicion().isPresent() ? ACCOUNT_OF_A_SUSPECT : ACCOUNT_ALONE;
    }

    private void addByWords(UnitChance chance) {
        double confidence = chance.probability() * (isAtOwnNumber() ? WORDS_AT_OWN_NUMBER : 1);
        List<String> reasons = evidence.opinion().categoryFor(chance.unit()).stream()
                .map(category -> "category:" + category)
                .toList();
        if (!Category.isOfThePlace(chance.unit())) {
            add(chance.unit(), confidence, reasons);
            return;
        }
        for (PlaceCandidate place : evidence.places().candidates()) {
            add(
                    DecideUnit.officeOf(chance.unit(), place),
                    confidence * evidence.places().share(place),
                    reasons);
        }
    }

    private boolean isAtOwnNumber() {
        return evidence.account()
                .map(Unit::kind)
                .filter(kind -> kind != UnitKind.KABUPATEN)
                .isPresent();
    }

    /** What speaks for a unit a second time is one more reason; of two confidences the higher stays. */
    private void add(String unit, double confidence, List<String> reasons) {
        byUnit.merge(unit, new Candidate(unit, confidence, reasons), Candidates::both);
    }

    private static Candidate both(Candidate one, Candidate other) {
        List<String> reasons = new ArrayList<>(one.reasons());
        other.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return new Candidate(one.unit(), Math.max(one.confidence(), other.confidence()), reasons);
    }
}
