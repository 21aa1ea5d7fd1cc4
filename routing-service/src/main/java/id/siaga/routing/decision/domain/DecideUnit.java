package id.siaga.routing.decision.domain;

import id.siaga.region.Account;
import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.Position;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.decision.domain.place.PlaceCandidate;
import id.siaga.routing.decision.domain.place.PlaceClues;
import id.siaga.routing.decision.domain.place.PlaceEvidence;
import id.siaga.routing.decision.domain.place.PlaceFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which unit leads. A unit's own published number makes it the lead unless the place is clearly in another
 * kecamatan; at the kabupaten's number the matter and the place decide; an account nobody owns and a place outside the
 * region are for a person.
 */
public final class DecideUnit {
    private static final String RULES_ONLY = "rules";
    private static final double OWN_NUMBER = 0.95;
    private static final double OWN_NUMBER_ELSEWHERE = 0.8;
    private static final double MATTER = 0.75;
    private static final double PLACE_ONLY = 0.65;
    private static final double PLACE_ALONE = 0.55;
    private static final double ACCOUNT_ALONE = 0.3;
    private static final double MATTER_ALONE = 0.3;

    private final RegionPack pack;
    private final PlaceFinder places;

    public DecideUnit(RegionPack pack) {
        this.pack = pack;
        this.places = new PlaceFinder(pack);
    }

    /** Which pack decides; kept with every decision. */
    public String packVersion() {
        return pack.version();
    }

    /** Which learned model decides beside the rules; kept with every decision. */
    public String modelVersion() {
        return RULES_ONLY;
    }

    public RoutingDecision decide(Report report) {
        Evidence evidence = evidence(report);
        if (evidence.account().isEmpty() || evidence.places().isOutside()) {
            return human(evidence);
        }
        Unit unit = evidence.account().get();
        RoutingDecision decision = unit.kind() == UnitKind.KABUPATEN ? byMatter(evidence) : byNumber(unit, evidence);
        return decision instanceof Assigned assigned && assigned.confidence() < pack.confidence()
                ? human(evidence)
                : decision;
    }

    private Evidence evidence(Report report) {
        Optional<Unit> account = pack.accounts()
                .find(report.channel(), report.account())
                .map(Account::unit)
                .flatMap(pack.units()::find);
        Position pin = report.latitude() == null || report.longitude() == null
                ? null
                : new Position(report.latitude(), report.longitude());
        String near =
                account.flatMap(unit -> kecamatanOf(unit.id())).map(Area::code).orElse(null);
        PlaceEvidence found = places.find(new PlaceClues(report.text(), pin, null, near));
        Optional<Category> category =
                report.text() == null ? Optional.empty() : pack.categories().of(report.text());
        return new Evidence(account, found, category);
    }

    /** Only a certain place takes a report from the unit it was sent to, and only when nothing speaks for that unit. */
    private RoutingDecision byNumber(Unit unit, Evidence evidence) {
        Optional<String> own = kecamatanOf(unit.id()).map(Area::code);
        if (own.isEmpty() || evidence.isMostLikely(own.get())) {
            return assigned(unit.id(), evidence, OWN_NUMBER);
        }
        Optional<PlaceCandidate> elsewhere = evidence.places().certain();
        if (elsewhere.isPresent() && !evidence.speaksFor(own.get())) {
            return assigned(elsewhere.get().kecamatan(), evidence, OWN_NUMBER_ELSEWHERE);
        }
        return evidence.speaksClearlyForOthersThan(own.get())
                ? human(evidence)
                : assigned(unit.id(), evidence, OWN_NUMBER);
    }

    private RoutingDecision byMatter(Evidence evidence) {
        Optional<String> unit = evidence.category().map(Category::defaultUnit);
        if (unit.isPresent() && !unit.get().equals(Category.KECAMATAN_OF_THE_PLACE)) {
            return assigned(unit.get(), evidence, MATTER);
        }
        return evidence.places()
                .certain()
                .<RoutingDecision>map(
                        place -> assigned(place.kecamatan(), evidence, unit.isPresent() ? MATTER : PLACE_ONLY))
                .orElseGet(() -> human(evidence));
    }

    private Optional<Area> kecamatanOf(String unit) {
        return pack.areas().find(unit).flatMap(area -> pack.areas().kecamatanOf(area.code()));
    }

    private Assigned assigned(String unit, Evidence evidence, double confidence) {
        String area = evidence.area()
                .or(() -> pack.areas().find(unit).map(Area::code))
                .orElse(null);
        return new Assigned(unit, category(evidence), area, confidence, evidence.reasons());
    }

    private NeedsHuman human(Evidence evidence) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        evidence.places()
                .candidates()
                .forEach(place -> candidates.put(
                        place.kecamatan(),
                        new Candidate(
                                place.kecamatan(),
                                PLACE_ALONE * evidence.places().share(place),
                                place.reasons())));
        evidence.account()
                .filter(unit -> unit.kind() != UnitKind.KABUPATEN)
                .ifPresent(unit -> add(candidates, unit.id(), ACCOUNT_ALONE, "account:" + unit.id()));
        evidence.category()
                .filter(category -> pack.units().find(category.defaultUnit()).isPresent())
                .ifPresent(
                        category -> add(candidates, category.defaultUnit(), MATTER_ALONE, "category:" + category.id()));
        List<Candidate> likeliest = candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(NeedsHuman.CANDIDATES)
                .toList();
        return new NeedsHuman(likeliest, category(evidence), evidence.area().orElse(null), evidence.reasons());
    }

    /** What speaks for a unit a second time is one more reason, not more confidence. */
    private static void add(Map<String, Candidate> candidates, String unit, double confidence, String reason) {
        candidates.merge(unit, new Candidate(unit, confidence, List.of(reason)), DecideUnit::both);
    }

    private static Candidate both(Candidate one, Candidate other) {
        List<String> reasons = new ArrayList<>(one.reasons());
        reasons.addAll(other.reasons());
        return new Candidate(one.unit(), Math.max(one.confidence(), other.confidence()), reasons);
    }

    private static String category(Evidence evidence) {
        return evidence.category().map(Category::id).orElse(null);
    }
}
