package id.siaga.region;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads {@code areas.csv} and {@code areas.geojson}. A map without any feature says that there is none to be had and
 * names must do; where there is one, every desa and kelurahan needs a boundary.
 */
final class AreasReader {
    private static final Set<String> LEVELS = Set.of("provinsi", "kabupaten", "kota", "kecamatan", "desa", "kelurahan");

    private final Path folder;
    private final Problems problems;

    AreasReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Map<String, CsvRow> rows() {
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        Set<String> optional = Set.of("parent", "postcode");
        for (CsvRow row : CsvTable.read(folder, "areas.csv", "code,name,level,parent,postcode", optional, problems)) {
            PackReader.isFirst(rows, row.text("code"), row);
        }
        return rows;
    }

    Areas read(Map<String, CsvRow> rows) {
        Map<String, Area> areas = new LinkedHashMap<>();
        rows.forEach((code, row) -> {
            check(row, rows);
            areas.put(code, area(row));
        });
        PlacesReader places = new PlacesReader(folder, problems, areas);
        return new Areas(areas, boundaries(areas, rows), places.names(), places.neighbours());
    }

    private Map<String, Geometry> boundaries(Map<String, Area> areas, Map<String, CsvRow> rows) {
        Map<String, Geometry> boundaries = new BoundariesReader(folder, problems).read(areas);
        areas.values().stream()
                .filter(area -> area.isVillage() && !boundaries.isEmpty() && !boundaries.containsKey(area.code()))
                .forEach(area -> rows.get(area.code()).problem(area.code() + " has no polygon in areas.geojson"));
        return boundaries;
    }

    private static void check(CsvRow row, Map<String, CsvRow> rows) {
        String parent = row.text("parent");
        if (!LEVELS.contains(row.text("level"))) {
            row.problem("the level " + row.text("level") + " is unknown");
        }
        if (!parent.isEmpty() && !rows.containsKey(parent)) {
            row.problem("the parent " + parent + " is not in this file");
        } else if (!parent.isEmpty() && !row.text("code").startsWith(parent + ".")) {
            row.problem("the code must begin with its parent's code " + parent);
        }
    }

    static Area area(CsvRow row) {
        return new Area(
                row.text("code"),
                row.text("name"),
                row.text("level"),
                row.text("parent").isEmpty() ? null : row.text("parent"),
                row.text("postcode").isEmpty() ? null : row.text("postcode"));
    }
}
