package id.siaga.region;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Holes inside boundaries. A village may enclose another one; a hole that nobody fills is land nobody answers for. */
final class Holes {
    /** Simplified borders never meet exactly; less than this is no land. */
    private static final double HECTARES = 1;

    private static final double HECTARES_PER_SQUARE_DEGREE = 1_236_400;

    private final Map<String, Geometry> boundaries;

    Holes(Map<String, Geometry> boundaries) {
        this.boundaries = boundaries;
    }

    /** @return hectares of the largest hole by code of the village around it */
    Map<String, Double> unfilled() {
        Map<String, Double> unfilled = new TreeMap<>();
        boundaries.forEach((code, boundary) -> holesIn(boundary)
                .mapToDouble(this::unfilledHectares)
                .filter(hectares -> hectares > HECTARES)
                .max()
                .ifPresent(hectares -> unfilled.put(code, hectares)));
        return unfilled;
    }

    private static Stream<Polygon> holesIn(Geometry boundary) {
        return IntStream.range(0, boundary.getNumGeometries())
                .mapToObj(i -> (Polygon) boundary.getGeometryN(i))
                .flatMap(part -> IntStream.range(0, part.getNumInteriorRing())
                        .mapToObj(i -> part.getFactory().createPolygon(part.getInteriorRingN(i))));
    }

    private double unfilledHectares(Polygon hole) {
        Envelope around = hole.getEnvelopeInternal();
        double filled = boundaries.values().stream()
                .filter(other -> other.getEnvelopeInternal().intersects(around))
                .mapToDouble(other -> other.intersection(hole).getArea())
                .sum();
        double middle = Math.toRadians(around.centre().y);
        return (hole.getArea() - filled) * HECTARES_PER_SQUARE_DEGREE * Math.cos(middle);
    }
}
