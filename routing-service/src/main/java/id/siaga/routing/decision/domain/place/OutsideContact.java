package id.siaga.routing.decision.domain.place;

import id.siaga.region.Areas;
import id.siaga.region.Neighbour;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to ask about a place outside the region.
 *
 * @param authority who governs there, {@code contact} where its citizens complain; both as a citizen should read them
 */
public record OutsideContact(String authority, String contact) {
    /** The text the citizen gets; its parameters are those of {@link #params()} and what every text has. */
    public static final String PURPOSE = "outside";

    private static final String REASON = "outside:";

    /** The national service forwards to every local government. */
    private static final OutsideContact UNKNOWN =
            new OutsideContact("daerah lain", "SP4N-LAPOR! (lapor.go.id, SMS 1708)");

    /** The contact for a decision's reasons; empty when none of them is {@code outside:…}. */
    public static Optional<OutsideContact> of(List<String> reasons, Areas areas) {
        return reasons.stream()
                .filter(reason -> reason.startsWith(REASON))
                .map(reason -> reason.substring(REASON.length()))
                .findFirst()
                .map(code -> areas.neighbours().stream()
                        .filter(neighbour -> neighbour.code().equals(code))
                        .findFirst()
                        .map(OutsideContact::of)
                        .orElse(UNKNOWN));
    }

    public Map<String, String> params() {
        return Map.of("instansi", authority, "kontak", contact);
    }

    private static OutsideContact of(Neighbour neighbour) {
        return new OutsideContact(neighbour.name(), neighbour.contact());
    }
}
