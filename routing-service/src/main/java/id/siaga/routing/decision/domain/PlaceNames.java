package id.siaga.routing.decision.domain;

import id.siaga.region.Area;
import id.siaga.region.Areas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds kecamatan, desa and kelurahan named in a text. A name of several places counts only where the rest of the text
 * or the account's kecamatan tells which is meant; the name of the kabupaten itself counts only after "kecamatan".
 */
final class PlaceNames {
    private static final Set<String> KECAMATAN_MARKS = Set.of("kecamatan", "kec");
    private static final Set<String> VILLAGE_MARKS = Set.of("desa", "ds", "kelurahan", "kel");

    private final Areas areas;
    private final Map<String, List<Area>> byName = new HashMap<>();
    private int longest = 1;

    PlaceNames(Areas areas) {
        this.areas = areas;
        for (Area area : areas.all()) {
            if (area.isVillage() || area.level().equals("kecamatan")) {
                String name = words(area.name());
                byName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(area);
                longest = Math.max(longest, name.split(" ").length);
            }
        }
    }

    /** @param near the kecamatan the account belongs to, or null */
    List<Area> in(String text, String near) {
        String[] words = words(text).split(" ");
        List<List<Area>> found = new ArrayList<>();
        for (int at = 0; at < words.length; ) {
            int length = lengthOfNameAt(words, at);
            if (length > 0) {
                found.add(meant(words, at, length));
            }
            at += Math.max(1, length);
        }
        return resolve(found, near);
    }

    private int lengthOfNameAt(String[] words, int at) {
        for (int length = Math.min(longest, words.length - at); length > 0; length--) {
            if (byName.containsKey(join(words, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private List<Area> meant(String[] words, int at, int length) {
        List<Area> named = byName.get(join(words, at, length));
        String before = at == 0 ? "" : words[at - 1];
        if (KECAMATAN_MARKS.contains(before)) {
            return named.stream().filter(area -> !area.isVillage()).toList();
        }
        if (VILLAGE_MARKS.contains(before)) {
            return named.stream().filter(Area::isVillage).toList();
        }
        return isNameOfTheKabupaten(named.getFirst()) ? List.of() : named;
    }

    private boolean isNameOfTheKabupaten(Area area) {
        return areas.all().stream()
                .filter(above -> above.level().equals("kabupaten"))
                .anyMatch(above -> (" " + words(above.name()) + " ").contains(" " + words(area.name()) + " "));
    }

    private List<Area> resolve(List<List<Area>> found, String near) {
        Set<String> kecamatan = new HashSet<>();
        found.stream().filter(named -> named.size() == 1).forEach(named -> kecamatan.add(kecamatan(named.getFirst())));
        List<Area> places = new ArrayList<>();
        for (List<Area> named : found) {
            oneOf(named, kecamatan, near).filter(area -> !places.contains(area)).ifPresent(places::add);
        }
        places.sort(Comparator.comparing(Area::isVillage).reversed());
        return places;
    }

    private Optional<Area> oneOf(List<Area> named, Set<String> kecamatan, String near) {
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        List<Area> fitting = named.stream()
                .filter(area ->
                        kecamatan.contains(kecamatan(area)) || kecamatan(area).equals(near))
                .toList();
        // A village named like its kecamatan: the kecamatan is certain, the village is not.
        return fitting.stream()
                .filter(area -> !area.isVillage())
                .findFirst()
                .or(() -> onlyOne(fitting))
                .or(() -> shared(named));
    }

    private static Optional<Area> onlyOne(List<Area> areas) {
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    /** All of one kecamatan: at least that is certain. */
    private Optional<Area> shared(List<Area> named) {
        long different = named.stream().map(this::kecamatan).distinct().count();
        return different == 1 ? areas.find(kecamatan(named.getFirst())) : Optional.empty();
    }

    private String kecamatan(Area area) {
        return areas.kecamatanOf(area.code()).map(Area::code).orElse("");
    }

    private static String join(String[] words, int at, int length) {
        return String.join(" ", List.of(words).subList(at, at + length));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
