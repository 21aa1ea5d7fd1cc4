package id.siaga.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code places.csv} and {@code neighbours.csv}. Both may be absent: a region can do without landmarks. */
final class PlacesReader {
    private static final Set<PlaceName.Kind> OF_OWN_NAME = Set.of(PlaceName.Kind.EVERYDAY, PlaceName.Kind.MARKED);

    private final Path folder;
    private final Problems problems;
    private final Map<String, Area> areas;

    PlacesReader(Path folder, Problems problems, Map<String, Area> areas) {
        this.folder = folder;
        this.problems = problems;
        this.areas = areas;
    }

    List<PlaceName> names() {
        List<PlaceName> names = new ArrayList<>();
        Map<String, CsvRow> seen = new HashMap<>();
        for (CsvRow row : table("places.csv", "name,kind,area")) {
            Optional<PlaceName.Kind> kind = kind(row);
            checkArea(row, kind);
            if (PackReader.isFirst(seen, row.text("name").toLowerCase(Locale.ROOT) + " in " + row.text("area"), row)) {
                kind.ifPresent(known -> names.add(new PlaceName(row.text("name"), known, row.text("area"))));
            }
        }
        return names;
    }

    List<Neighbour> neighbours() {
        List<Neighbour> neighbours = new ArrayList<>();
        Map<String, CsvRow> seen = new HashMap<>();
        for (CsvRow row : table("neighbours.csv", "code,name,words,contact")) {
            if (areas.containsKey(row.text("code"))) {
                row.problem("the neighbour " + row.text("code") + " lies inside this region");
            }
            List<String> words = row.list("words").stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            if (PackReader.isFirst(seen, row.text("code"), row)) {
                neighbours.add(new Neighbour(row.text("code"), row.text("name"), words, row.text("contact")));
            }
        }
        return neighbours;
    }

    private List<CsvRow> table(String file, String columns) {
        return Files.exists(folder.resolve(file))
                ? CsvTable.read(folder, file, columns, Set.of(), problems)
                : List.of();
    }

    private static Optional<PlaceName.Kind> kind(CsvRow row) {
        for (PlaceName.Kind kind : PlaceName.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.text("kind"))) {
                return Optional.of(kind);
            }
        }
        row.problem("the kind " + row.text("kind") + " is unknown");
        return Optional.empty();
    }

    private void checkArea(CsvRow row, Optional<PlaceName.Kind> kind) {
        Area area = areas.get(row.text("area"));
        if (area == null) {
            row.problem("the area " + row.text("area") + " is not in areas.csv");
        } else if (kind.filter(OF_OWN_NAME::contains).isPresent()
                && !area.name().equalsIgnoreCase(row.text("name"))) {
            row.problem(row.text("name") + " is not the name of " + area.code());
        }
    }
}
