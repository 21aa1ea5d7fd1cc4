package id.siaga.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code units.csv} and adds a unit for every desa and kelurahan of {@code areas.csv}. */
final class UnitsReader {
    private final List<CsvRow> table;
    private final Map<String, CsvRow> rows = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();

    UnitsReader(Path folder, Problems problems) {
        this.table = CsvTable.read(
                folder,
                "units.csv",
                "id,name,short_name,kind,parent,pembina,remit",
                Set.of("parent", "pembina", "remit"),
                problems);
    }

    Units read(Map<String, CsvRow> areas) {
        for (CsvRow row : table) {
            if (PackReader.isFirst(rows, row.text("id"), row)) {
                kind(row).ifPresent(kind -> units.put(row.text("id"), unit(row, kind)));
            }
        }
        areas.values().forEach(this::addUnitOf);
        checkParents();
        return new Units(units);
    }

    /** The rows that name the asisten who looks after the unit. */
    List<CsvRow> pembinaRows() {
        return table.stream().filter(row -> !row.text("pembina").isEmpty()).toList();
    }

    private static Unit unit(CsvRow row, UnitKind kind) {
        String parent = row.text("parent").isEmpty() ? null : row.text("parent");
        return new Unit(row.text("id"), row.text("name"), row.text("short_name"), kind, parent, row.text("remit"));
    }

    private static Optional<UnitKind> kind(CsvRow row) {
        for (UnitKind kind : UnitKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.text("kind"))) {
                return Optional.of(kind);
            }
        }
        row.problem("the kind " + row.text("kind") + " is unknown");
        return Optional.empty();
    }

    private void addUnitOf(CsvRow areaRow) {
        Area area = AreasReader.area(areaRow);
        if (area.level().equals("kecamatan") && !units.containsKey(area.code())) {
            areaRow.problem("the kecamatan " + area.code() + " has no unit in units.csv");
        }
        if (area.isVillage() && !units.containsKey(area.code())) {
            UnitKind kind = area.level().equals("desa") ? UnitKind.DESA : UnitKind.KELURAHAN;
            String name = (kind == UnitKind.DESA ? "Desa " : "Kelurahan ") + area.name();
            rows.put(area.code(), areaRow);
            units.put(area.code(), new Unit(area.code(), name, name, kind, area.parent(), ""));
        }
    }

    private void checkParents() {
        List<CsvRow> tops = new ArrayList<>();
        for (Unit unit : units.values()) {
            CsvRow row = rows.get(unit.id());
            if (unit.parent() == null) {
                tops.add(row);
            } else if (!units.containsKey(unit.parent())) {
                row.problem("the unit " + unit.id() + " has the unknown parent " + unit.parent());
            } else if (isBelowItself(unit)) {
                row.problem("the unit " + unit.id() + " is its own ancestor");
            }
        }
        tops.stream().skip(1).forEach(row -> row.problem("a second unit without parent; there is one top"));
        if (tops.isEmpty() && !table.isEmpty()) {
            table.getFirst().problem("one unit must have no parent: the kabupaten");
        }
    }

    private boolean isBelowItself(Unit unit) {
        Set<String> above = new LinkedHashSet<>();
        Unit next = units.get(unit.parent());
        while (next != null && above.add(next.id())) {
            next = next.parent() == null ? null : units.get(next.parent());
        }
        return above.contains(unit.id());
    }
}
