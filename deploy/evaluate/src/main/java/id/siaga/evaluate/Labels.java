package id.siaga.evaluate;

import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.PlaceName;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the labels of a table mean in this pack. The offices of all kecamatan are one class, those of all desa and
 * kelurahan another: which one follows from the place.
 */
final class Labels {
    private static final Pattern KECAMATAN = Pattern.compile("(?i)(kantor )?(kecamatan|kec\\.?) .*");
    private static final Pattern VILLAGE = Pattern.compile("(?i)(kantor )?(kelurahan|desa|kel\\.?) .*");

    private final RegionPack pack;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> kecamatan = new HashMap<>();

    Labels(RegionPack pack) {
        this.pack = pack;
        for (Unit unit : pack.units().all()) {
            units.putIfAbsent(plain(unit.name()), unit.id());
            units.putIfAbsent(plain(unit.shortName()), unit.id());
            units.putIfAbsent(plain(unit.id()), unit.id());
        }
        pack.areas().all().stream()
                .filter(Area::isKecamatan)
                .forEach(area -> kecamatan.put(plain(area.name()), area.code()));
        pack.areas().otherNames().stream()
                .filter(name -> name.kind() == PlaceName.Kind.ALIAS)
                .filter(name ->
                        pack.areas().find(name.area()).filter(Area::isKecamatan).isPresent())
                .forEach(name -> kecamatan.putIfAbsent(plain(name.name()), name.area()));
    }

    /** A unit id, {@code kecamatan} or {@code desa}; the label itself, which nothing equals, when the pack lacks it. */
    String unit(Map<String, String> row) {
        String label = text(row, "opd");
        if (KECAMATAN.matcher(label).matches()) {
            return Category.KECAMATAN_OF_THE_PLACE;
        }
        if (VILLAGE.matcher(label).matches()) {
            return Category.VILLAGE_OF_THE_PLACE;
        }
        return units.getOrDefault(plain(label), label);
    }

    /** A category id, or empty when the topic is none or unknown. */
    String category(Map<String, String> row) {
        String topic = text(row, "topic");
        return pack.categories()
                .ofTopic(topic)
                .or(() -> pack.categories().find(topic))
                .map(Category::id)
                .orElse("");
    }

    Optional<String> kecamatan(Map<String, String> row) {
        return Optional.ofNullable(kecamatan.get(plain(text(row, "kecamatan"))));
    }

    /** The village of this name in this kecamatan, or of this name anywhere when it is the only one. */
    Optional<String> village(Map<String, String> row) {
        String name = plain(text(row, "kelurahan"));
        var named = pack.areas().all().stream()
                .filter(area -> area.isVillage() && plain(area.name()).equals(name))
                .toList();
        return named.size() == 1
                ? Optional.of(named.getFirst().code())
                : named.stream()
                        .map(Area::code)
                        .filter(code -> kecamatan(row).filter(code::startsWith).isPresent())
                        .findFirst();
    }

    /** The class of the unit a decision named. */
    String classOf(String unit) {
        return switch (pack.units().find(unit).map(Unit::kind).orElse(UnitKind.OPD)) {
            case KECAMATAN -> Category.KECAMATAN_OF_THE_PLACE;
            case DESA, KELURAHAN -> Category.VILLAGE_OF_THE_PLACE;
            case KABUPATEN, OPD, BUMD -> unit;
        };
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
