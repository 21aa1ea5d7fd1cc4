package id.siaga.routing.decision.domain.place;

import java.util.List;

/**
 * A kecamatan and what speaks for it.
 *
 * @param area code of the smallest place known: a village, else the kecamatan itself
 * @param weight 1 is one name that certainly means it; a pin is more
 * @param reasons {@code pin:…}, {@code photo:…}, {@code place:…} with an area code, {@code landmark:…} with its name, words joined by hyphens
 */
public record PlaceCandidate(String kecamatan, String area, double weight, List<String> reasons) {
    static final double CLEAR = 0.6;

    public PlaceCandidate {
        reasons = List.copyOf(reasons);
    }

    /** More than a street or an estate that is called after a place. */
    public boolean isClear() {
        return weight >= CLEAR;
    }
}
