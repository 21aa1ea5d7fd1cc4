package id.siaga.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the boundary around a point. On a shared border the smaller code wins, so that every instance agrees. */
final class BoundaryIndex {
    private record Entry(String code, PreparedGeometry boundary) {}

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree tree = new STRtree();

    BoundaryIndex(Map<String, Geometry> boundaries) {
        new TreeMap<>(boundaries)
                .forEach((code, boundary) -> tree.insert(
                        boundary.getEnvelopeInternal(), new Entry(code, PreparedGeometryFactory.prepare(boundary))));
        tree.build();
    }

    @SuppressWarnings("unchecked")
    Optional<String> at(double latitude, double longitude) {
        Point point = GEOMETRY.createPoint(new Coordinate(longitude, latitude));
        List<Entry> near = tree.query(point.getEnvelopeInternal());
        return near.stream()
                .filter(entry -> entry.boundary().covers(point))
                .map(Entry::code)
                .min(String::compareTo);
    }
}
