package id.siaga.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Joins the boundaries of the desa to those of their kecamatan. */
final class Outlines {
    /** Some 300 m: less than a line on a phone is wide. */
    private static final double DEGREES = 0.003;

    private Outlines() {}

    static List<Outline> of(Areas areas, Map<String, Geometry> boundaries) {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        boundaries.forEach((code, boundary) -> areas.kecamatanOf(code)
                .map(Area::code)
                .ifPresent(kecamatan -> parts.computeIfAbsent(kecamatan, none -> new ArrayList<>())
                        .add(boundary)));
        return parts.entrySet().stream()
                .map(entry -> outline(areas.find(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Outline outline(Optional<Area> kecamatan, List<Geometry> parts) {
        Geometry whole = DouglasPeuckerSimplifier.simplify(OverlayNGRobust.union(parts), DEGREES);
        List<List<Position>> rings = new ArrayList<>();
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            if (whole.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(Arrays.stream(polygon.getExteriorRing().getCoordinates())
                        .map(point -> new Position(point.y, point.x))
                        .toList());
            }
        }
        return new Outline(kecamatan.orElseThrow(), List.copyOf(rings));
    }
}
