package id.siaga.routing.decision.domain;

import id.siaga.region.Account;
import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.Position;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import id.siaga.routing.decision.domain.Opinion.UnitChance;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.decision.domain.place.PlaceCandidate;
import id.siaga.routing.decision.domain.place.PlaceClues;
import id.siaga.routing.decision.domain.place.PlaceEvidence;
import id.siaga.routing.decision.domain.place.PlaceFinder;
import java.util.Optional;

/**
 * Decides which unit leads. A unit's own published number makes it the lead unless the place is clearly in another
 * kecamatan; at the kabupaten's number the matter and the place decide; an account nobody owns, a place outside the region
 * and what looks like an advert or a chain message are for a person.
 */
public final class DecideUnit {
    private static final double OWN_NUMBER = 0.95;
    private static final double OWN_NUMBER_ELSEWHERE = 0.8;
    private static final double PLACE_ONLY = 0.65;

    private final RegionPack pack;
    private final Opinions opinions;
    private final Natures natures;
    private final PlaceFinder places;

    /**
     * @param opinions what the words say about the matter
     * @param natures what kind of message they make
     */
    public DecideUnit(RegionPack pack, Opinions opinions, Natures natures) {
        this.pack = pack;
        this.opinions = opinions;
        this.natures = natures;
        this.places = new PlaceFinder(pack);
    }

    /** Which pack decides; kept with every decision. */
    public String packVersion() {
        return pack.version();
    }

    public RoutingDecision decide(Report report) {
        Evidence evidence = evidence(report);
        if (evidence.isForAPerson()) {
            return human(evidence);
        }
        Unit unit = evidence.account().get();
        return unit.kind() == UnitKind.KABUPATEN ? byMatter(evidence) : byNumber(unit, evidence);
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
        PlaceEvidence found = places.find(new PlaceClues(report.wording().lines(), pin, report.photo(), near));
        Nature nature = natures.of(report.wording().lines());
        return new Evidence(account, found, opinions.on(report.wording()), nature.suspicion());
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

    /** The likeliest unit when it is likely enough and, for the office of the place, the place is certain. */
    private RoutingDecision byMatter(Evidence evidence) {
        if (!evidence.opinion().informed()) {
            return evidence.places()
                    .certain()
                    .<RoutingDecision>map(place -> assigned(place.kecamatan(), evidence, PLACE_ONLY))
                    .orElseGet(() -> human(evidence));
        }
        UnitChance best = evidence.opinion().units().getFirst();
        return evidence.places()
                .certain()
                .map(place -> officeOf(best.unit(), place))
                .or(() -> Optional.of(best.unit()).filter(unit -> !Category.isOfThePlace(unit)))
                .filter(unit -> best.probability() >= evidence.opinion().confidence())
                .<RoutingDecision>map(unit -> assigned(
                        unit, evidence.opinion().categoryFor(best.unit()).orElse(null), evidence, best.probability()))
                .orElseGet(() -> human(evidence));
    }

    /** A unit itself, or the office of this place; without a village known the kecamatan answers for it. */
    static String officeOf(String unit, PlaceCandidate place) {
        return switch (unit) {
            case Category.KECAMATAN_OF_THE_PLACE -> place.kecamatan();
            case Category.VILLAGE_OF_THE_PLACE -> place.area();
            default -> unit;
        };
    }

    private Optional<Area> kecamatanOf(String unit) {
        return pack.areas().find(unit).flatMap(area -> pack.areas().kecamatanOf(area.code()));
    }

    private Assigned assigned(String unit, Evidence evidence, double confidence) {
        return assigned(unit, evidence.category().orElse(null), evidence, confidence);
    }

    /** @param category what this unit is to do about it; null when unknown */
    private Assigned assigned(String unit, String category, Evidence evidence, double confidence) {
        String area = evidence.area()
                .or(() -> pack.areas().find(unit).map(Area::code))
                .orElse(null);
        return new Assigned(
                unit,
                category,
                area,
                confidence,
                evidence.reasons(category),
                evidence.opinion().model());
    }

    private NeedsHuman human(Evidence evidence) {
        String category = evidence.category().orElse(null);
        return new NeedsHuman(
                new Candidates(evidence).likeliest(),
                category,
                evidence.area().orElse(null),
                evidence.reasons(category),
                evidence.opinion().model());
    }
}
