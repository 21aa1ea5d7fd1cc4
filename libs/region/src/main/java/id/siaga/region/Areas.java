package id.siaga.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The administrative map with the other names people use on it, and who governs beyond its border. The search index
 * over the boundaries is built on the first look-up by position.
 */
public final class Areas {
    /**
     * Metres from a boundary within which a point still belongs to it: phones are off by 5 to 50, our simplified
     * boundaries by up to 30, and people report from quays and boats at anchor. At the border of a neighbour it is the
     * officer's judgement anyway.
     */
    public static final double REACH = 300;

    private final Map<String, Area> byCode;
    private final Map<String, Geometry> boundaries;
    private final List<PlaceName> otherNames;
    private final List<Neighbour> neighbours;
    private BoundaryIndex index;

    Areas(
            Map<String, Area> byCode,
            Map<String, Geometry> boundaries,
            List<PlaceName> otherNames,
            List<Neighbour> neighbours) {
        this.byCode = new LinkedHashMap<>(byCode);
        this.boundaries = Map.copyOf(boundaries);
        this.otherNames = List.copyOf(otherNames);
        this.neighbours = List.copyOf(neighbours);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    public Collection<Area> all() {
        return byCode.values();
    }

    /** Aliases, landmarks and everyday words of {@code places.csv}. */
    public List<PlaceName> otherNames() {
        return otherNames;
    }

    public List<Neighbour> neighbours() {
        return neighbours;
    }

    /** The desa or kelurahan at this point (degrees, WGS 84) or within {@link #REACH} of it. */
    public Optional<Area> at(double latitude, double longitude) {
        return spot(latitude, longitude).found();
    }

    /** What lies at this point (degrees, WGS 84). */
    public Spot spot(double latitude, double longitude) {
        if (boundaries.isEmpty()) {
            return new Spot.Unmapped();
        }
        Optional<String> around = index().at(latitude, longitude);
        if (around.isPresent()) {
            return new Spot.Inside(byCode.get(around.get()));
        }
        double metres = index().distance(latitude, longitude);
        return index().nearest(latitude, longitude, REACH)
                .<Spot>map(code -> new Spot.Near(byCode.get(code), metres))
                .orElseGet(() -> new Spot.Outside(metres));
    }

    public Optional<Area> kecamatanOf(String code) {
        Optional<Area> area = find(code);
        while (area.isPresent() && !area.get().isKecamatan()) {
            area = find(area.get().parent());
        }
        return area;
    }

    /** A point that lies inside the desa, for a map pin when nothing more exact is known. */
    public Optional<Position> interiorPoint(String code) {
        return Optional.ofNullable(boundaries.get(code)).map(boundary -> {
            Point point = boundary.getInteriorPoint();
            return new Position(point.getY(), point.getX());
        });
    }

    /** Each kecamatan as a map draws it, by code; none without boundaries. Takes a moment: ask once. */
    public List<Outline> outlines() {
        return Outlines.of(this, boundaries);
    }

    private synchronized BoundaryIndex index() {
        if (index == null) {
            index = new BoundaryIndex(boundaries);
        }
        return index;
    }
}
