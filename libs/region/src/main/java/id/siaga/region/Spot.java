package id.siaga.region;

import java.util.Optional;

/** What lies at a point: a village, a village within reach of it, or none of this region. */
public sealed interface Spot {
    record Inside(Area village) implements Spot {}

    /** A quay, a river bank, a gap between two boundaries. {@code metres} to the boundary of the nearest village. */
    record Near(Area village, double metres) implements Spot {}

    /** {@code metres} to the nearest village; who governs there, the map does not know. */
    record Outside(double metres) implements Spot {}

    /** The region pack has no boundaries: a point tells nothing. */
    record Unmapped() implements Spot {}

    default Optional<Area> found() {
        return switch (this) {
            case Inside inside -> Optional.of(inside.village());
            case Near near -> Optional.of(near.village());
            case Outside outside -> Optional.empty();
            case Unmapped unmapped -> Optional.empty();
        };
    }
}
