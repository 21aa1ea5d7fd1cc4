package id.siaga.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The administrative map. The search index over the boundaries is built on the first look-up by position. */
public final class Areas {
    private final Map<String, Area> byCode;
    private final Map<String, Geometry> boundaries;
    private BoundaryIndex index;

    Areas(Map<String, Area> byCode, Map<String, Geometry> boundaries) {
        this.byCode = new LinkedHashMap<>(byCode);
        this.boundaries = Map.copyOf(boundaries);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    public Collection<Area> all() {
        return byCode.values();
    }

    /** The desa or kelurahan at this point (degrees, WGS 84); empty at sea and outside the region. */
    public Optional<Area> at(double latitude, double longitude) {
        return index().at(latitude, longitude).map(byCode::get);
    }

    public Optional<Area> kecamatanOf(String code) {
        Optional<Area> area = find(code);
        while (area.isPresent() && !area.get().level().equals("kecamatan")) {
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

    private synchronized BoundaryIndex index() {
        if (index == null) {
            index = new BoundaryIndex(boundaries);
        }
        return index;
    }
}
