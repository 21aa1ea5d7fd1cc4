package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import id.siaga.region.Areas;
import id.siaga.region.Position;
import id.siaga.region.RegionPack;
import id.siaga.region.Spot;
import id.siaga.routing.decision.domain.place.PlaceEvidence.Outside;
import java.util.List;

/**
 * Finds where the matter of a report lies from everything that tells: the pin, the place of the photo, the names in the
 * text, and the account for namesakes. Immutable, free to share between threads.
 */
public final class PlaceFinder {
    /** Where the citizen stood counts more than any one name, less than two that agree against it. */
    private static final double PIN = 2;

    private static final double PHOTO = 1.2;

    /** A point beside the map may be our map's fault. */
    private static final double BESIDE = 0.7;

    /** Enough to choose between namesakes, too little to be evidence. */
    static final double ACCOUNT = 0.5;

    private final Areas areas;
    private final PlaceNames names;

    public PlaceFinder(RegionPack pack) {
        this.areas = pack.areas();
        this.names = new PlaceNames(new Gazetteer(pack));
    }

    public PlaceEvidence find(PlaceClues clues) {
        Elsewhere named = new Elsewhere(clues.text() == null ? List.of() : names.in(clues.text()));
        Tally tally = new Tally(areas);
        Outside said = weightier(named.outside(), point(tally, clues.pin(), PIN, "pin"));
        Outside seen = point(tally, clues.photo(), PHOTO, "photo");
        tally.names(named.ours(), clues.kecamatan());
        PlaceEvidence told = new PlaceEvidence(tally.candidates(), said);
        // What the citizen says goes before what a photo shows: only the first sends somebody elsewhere.
        return told.isOutside() ? told : new PlaceEvidence(told.candidates(), weightier(said, seen));
    }

    /** @return what the point says for elsewhere, null when it lies in the region or says nothing */
    private Outside point(Tally tally, Position point, double weight, String clue) {
        if (point == null) {
            return null;
        }
        return switch (areas.spot(point.latitude(), point.longitude())) {
            case Spot.Inside inside -> inRegion(tally, inside.village(), weight, clue);
            case Spot.Near near -> inRegion(tally, near.village(), weight * BESIDE, clue);
            case Spot.Outside beyond -> new Outside(null, weight, List.of("outside:" + clue));
            case Spot.Unmapped unmapped -> null;
        };
    }

    private static Outside inRegion(Tally tally, Area village, double weight, String clue) {
        tally.point(village, weight, clue);
        return null;
    }

    private static Outside weightier(Outside one, Outside other) {
        return one == null || other != null && other.weight() > one.weight() ? other : one;
    }
}
