package id.siaga.routing.decision.domain;

import id.siaga.region.Account;
import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which unit leads. A unit's own published number makes it the lead unless the place is clearly in another
 * kecamatan; at the kabupaten's number the matter and the place decide; an account nobody owns is for a person.
 */
public final class DecideUnit {
    private static final String RULES_ONLY = "rules";
    private static final double OWN_NUMBER = 0.95;
    private static final double OWN_NUMBER_ELSEWHERE = 0.8;
    private static final double MATTER = 0.75;
    private static final double PLACE_ONLY = 0.65;
    private static final double PIN_ALONE = 0.5;
    private static final double NAME_ALONE = 0.4;
    private static final double ACCOUNT_ALONE = 0.4;
    private static final double MATTER_ALONE = 0.35;

    private final RegionPack pack;
    private final PlaceNames placeNames;

    public DecideUnit(RegionPack pack) {
        this.pack = pack;
        this.placeNames = new PlaceNames(pack.areas());
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
        if (evidence.account().isEmpty()) {
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
        Optional<Area> pin = report.latitude() == null || report.longitude() == null
                ? Optional.empty()
                : pack.areas().at(report.latitude(), report.longitude());
        String near =
                account.flatMap(unit -> kecamatanOf(unit.id())).map(Area::code).orElse(null);
        List<Area> places = report.text() == null ? List.of() : placeNames.in(report.text(), near);
        Optional<Category> category =
                report.text() == null ? Optional.empty() : pack.categories().of(report.text());
        return new Evidence(account, pin, places, category);
    }

    private RoutingDecision byNumber(Unit unit, Evidence evidence) {
        Optional<Area> own = kecamatanOf(unit.id());
        if (own.isEmpty()) {
            return assigned(unit.id(), evidence, OWN_NUMBER);
        }
        List<String> elsewhere = kecamatan(evidence);
        if (elsewhere.isEmpty() || elsewhere.contains(own.get().code())) {
            return elsewhere.size() > 1 && evidence.pin().isPresent()
                    ? byPin(unit, own.get(), evidence)
                    : assigned(unit.id(), evidence, OWN_NUMBER);
        }
        return elsewhere.size() == 1 ? assigned(elsewhere.getFirst(), evidence, OWN_NUMBER_ELSEWHERE) : human(evidence);
    }

    /** Pin and words disagree and one of them means our own kecamatan: the pin is where the citizen stood. */
    private RoutingDecision byPin(Unit unit, Area own, Evidence evidence) {
        boolean here = evidence.pin()
                .flatMap(pin -> pack.areas().kecamatanOf(pin.code()))
                .filter(own::equals)
                .isPresent();
        return here ? assigned(unit.id(), evidence, OWN_NUMBER) : human(evidence);
    }

    private RoutingDecision byMatter(Evidence evidence) {
        List<String> kecamatan = kecamatan(evidence);
        Optional<String> unit = evidence.category().map(Category::defaultUnit);
        if (unit.isPresent() && !unit.get().equals(Category.KECAMATAN_OF_THE_PLACE)) {
            return assigned(unit.get(), evidence, MATTER);
        }
        if (kecamatan.size() == 1) {
            return assigned(kecamatan.getFirst(), evidence, unit.isPresent() ? MATTER : PLACE_ONLY);
        }
        return human(evidence);
    }

    /** The kecamatan the pin and the words speak of, without repetition. */
    private List<String> kecamatan(Evidence evidence) {
        List<Area> all = new ArrayList<>(evidence.places());
        evidence.pin().ifPresent(all::addFirst);
        return all.stream()
                .flatMap(area -> pack.areas().kecamatanOf(area.code()).stream())
                .map(Area::code)
                .distinct()
                .toList();
    }

    private Optional<Area> kecamatanOf(String unit) {
        return pack.areas().find(unit).flatMap(area -> pack.areas().kecamatanOf(area.code()));
    }

    private Assigned assigned(String unit, Evidence evidence, double confidence) {
        String area = evidence.place()
                .or(() -> pack.areas().find(unit))
                .map(Area::code)
                .orElse(null);
        return new Assigned(unit, category(evidence), area, confidence, evidence.reasons());
    }

    private NeedsHuman human(Evidence evidence) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        evidence.pin().ifPresent(pin -> add(candidates, kecamatanOf(pin.code()), PIN_ALONE, "pin:" + pin.code()));
        evidence.places()
                .forEach(place -> add(candidates, kecamatanOf(place.code()), NAME_ALONE, "place:" + place.code()));
        evidence.account()
                .filter(unit -> unit.kind() != UnitKind.KABUPATEN)
                .ifPresent(unit -> add(candidates, unit.id(), ACCOUNT_ALONE, "account:" + unit.id()));
        evidence.category()
                .filter(category -> pack.units().find(category.defaultUnit()).isPresent())
                .ifPresent(
                        category -> add(candidates, category.defaultUnit(), MATTER_ALONE, "category:" + category.id()));
        String area = evidence.place().map(Area::code).orElse(null);
        List<Candidate> likeliest = candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(NeedsHuman.CANDIDATES)
                .toList();
        return new NeedsHuman(likeliest, category(evidence), area, evidence.reasons());
    }

    private static void add(
            Map<String, Candidate> candidates, Optional<Area> kecamatan, double confidence, String reason) {
        kecamatan.ifPresent(area -> add(candidates, area.code(), confidence, reason));
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
