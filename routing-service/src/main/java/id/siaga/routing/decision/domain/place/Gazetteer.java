package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import id.siaga.region.Neighbour;
import id.siaga.region.PlaceName;
import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.place.Name.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every name of the region by its spelling. Exact spellings first; near ones only where the reader asks for them. */
final class Gazetteer {
    private static final int SHORTEST_MISSPELT = 5;
    private static final int TWO_ERRORS_FROM = 8;
    private static final int SHORTEST_ABBREVIATION = 3;

    private record Spelt(String key, int letters, Name name) {}

    private final Map<String, Name> byKey = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<Character, List<Spelt>> byFirstLetter = new HashMap<>();

    Gazetteer(RegionPack pack) {
        pack.areas().all().stream()
                .filter(area -> area.isVillage() || area.isKecamatan())
                .forEach(area -> add(area.name(), Kind.AREA, area, null));
        pack.areas().all().stream().filter(Area::isRegion).forEach(this::addRegion);
        addRegionName(Spelling.key(pack.ticketPrefix()));
        pack.areas()
                .otherNames()
                .forEach(other -> add(other, pack.areas().find(other.area()).orElseThrow()));
        pack.areas().neighbours().forEach(this::add);
        byKey.keySet().forEach(this::addBeginnings);
        byKey.values().stream()
                .filter(Gazetteer::isOftenMisspelt)
                .forEach(name -> byFirstLetter
                        .computeIfAbsent(name.key().charAt(0), first -> new ArrayList<>())
                        .add(new Spelt(name.key(), Spelling.letters(name.key()), name)));
    }

    Optional<Name> exactly(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether a name begins like this, so that one more word may make it whole. */
    boolean begins(String key) {
        return beginnings.contains(key);
    }

    /** The one name that is nearest to a misspelt one; empty when there is none or two are as near. */
    Optional<Name> nearly(String key) {
        int allowed = key.length() >= TWO_ERRORS_FROM ? 2 : 1;
        return key.length() < SHORTEST_MISSPELT ? Optional.empty() : nearest(key, allowed);
    }

    /** With one error only and no everyday affix, for words that nothing marks as a name. */
    Optional<Name> almost(String key) {
        return key.length() < TWO_ERRORS_FROM || Spelling.hasAffix(key) ? Optional.empty() : nearest(key, 1);
    }

    /** The one name this is short for, vowels left out. */
    Optional<Name> abbreviatedBy(String key) {
        if (key.length() < SHORTEST_ABBREVIATION) {
            return Optional.empty();
        }
        List<Spelt> fitting = byFirstLetter.getOrDefault(key.charAt(0), List.of()).stream()
                .filter(spelt -> Spelling.isShortFor(key, spelt.key()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().name()) : Optional.empty();
    }

    private Optional<Name> nearest(String key, int allowed) {
        int letters = Spelling.letters(key);
        int best = allowed + 1;
        Name nearest = null;
        for (Spelt spelt : byFirstLetter.getOrDefault(key.charAt(0), List.of())) {
            if (Integer.bitCount(spelt.letters() ^ letters) <= 2 * allowed) {
                int distance = Spelling.distance(key, spelt.key());
                if (distance < best) {
                    best = distance;
                    nearest = spelt.name();
                } else if (distance == best) {
                    nearest = null;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void add(PlaceName other, Area area) {
        switch (other.kind()) {
            case ALIAS -> add(other.name(), Kind.AREA, area, null);
            case LANDMARK -> add(other.name(), Kind.LANDMARK, area, hyphenated(other.name()));
            case EVERYDAY -> change(other.name(), Kind.EVERYDAY);
            case MARKED -> change(other.name(), Kind.MARKED);
        }
    }

    private void change(String name, Kind kind) {
        byKey.computeIfPresent(
                Spelling.key(name), (key, known) -> new Name(key, kind, known.areas(), known.landmark(), null));
    }

    private void add(String name, Kind kind, Area area, String landmark) {
        byKey.merge(
                Spelling.key(name),
                new Name(Spelling.key(name), kind, List.of(area), landmark, null),
                (one, other) -> new Name(one.key(), one.kind(), joined(one, other), one.landmark(), null));
    }

    /** The kabupaten is meant by its bare name, not the kecamatan that is called the same. */
    private void addRegion(Area region) {
        addRegionName(Spelling.key(region.name()));
        addRegionName(Spelling.key(region.name().replaceFirst("^(Kabupaten|Kota) ", "")));
    }

    private void addRegionName(String key) {
        List<Area> namesakes = exactly(key).map(Name::areas).orElse(List.of());
        byKey.put(key, new Name(key, Kind.REGION, namesakes, null, null));
    }

    private void add(Neighbour neighbour) {
        for (String word : neighbour.words()) {
            String key = Spelling.key(word);
            byKey.putIfAbsent(key, new Name(key, Kind.ELSEWHERE, List.of(), null, neighbour));
        }
    }

    private static String hyphenated(String name) {
        return Word.of(name).stream().map(Word::text).collect(Collectors.joining("-"));
    }

    private void addBeginnings(String key) {
        for (int end = 1; end <= key.length(); end++) {
            beginnings.add(key.substring(0, end));
        }
    }

    private static List<Area> joined(Name one, Name other) {
        List<Area> areas = new ArrayList<>(one.areas());
        areas.addAll(other.areas());
        return areas;
    }

    private static boolean isOftenMisspelt(Name name) {
        return name.key().length() >= SHORTEST_MISSPELT && name.kind() != Kind.LANDMARK && name.kind() != Kind.MARKED;
    }
}
