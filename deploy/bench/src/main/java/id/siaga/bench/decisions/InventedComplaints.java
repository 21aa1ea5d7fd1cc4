package id.siaga.bench.decisions;

import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Service;
import id.siaga.region.StoredQuery;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Complaints nobody wrote: a few of the pack's words, services and places among words that do not exist, some of which are
 * said often and most of them hardly ever, as in any language. One category in five is always given to another unit than
 * its own: there is something to learn. The same seed makes the same complaints.
 */
final class InventedComplaints {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;
    private static final double OF_THE_PACK = 0.15;
    private static final double COMMA = 0.1;
    private static final double AND = 0.15;
    private static final int VOCABULARY = 20_000;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri"
    };

    /** @param unit who leads, as an officer decided */
    record Invented(String text, String category, String unit) {}

    private final Random random;
    private final List<StoredQuery> queries;
    private final List<String> words;
    private final List<Area> villages;
    private final List<Category> categories;
    private final List<String> offices;

    InventedComplaints(RegionPack pack, long seed) {
        this.random = new Random(seed);
        this.queries = pack.categories().queries().stream()
                .filter(query -> pack.categories().find(query.category()).isPresent())
                .toList();
        this.words = Stream.concat(
                        queries.stream().flatMap(query -> Stream.concat(query.words().stream(), query.with().stream())),
                        pack.services().all().stream().map(Service::name))
                .map(InventedComplaints::plain)
                .distinct()
                .toList();
        this.villages = pack.areas().all().stream().filter(Area::isVillage).toList();
        this.categories = List.copyOf(pack.categories().all());
        this.offices = pack.units().all().stream()
                .filter(unit -> unit.kind() == UnitKind.OPD)
                .map(Unit::id)
                .toList();
    }

    Invented next() {
        StoredQuery about = any(queries);
        Area village = any(villages);
        StringBuilder text = new StringBuilder(plain(any(about.words())));
        int length = random.nextInt(SHORTEST, LONGEST);
        for (int word = 0; word < length; word++) {
            text.append(between()).append(random.nextDouble() < OF_THE_PACK ? any(words) : invented());
        }
        text.append(" di desa ").append(village.name()).append(" nomor ").append(random.nextInt(10_000));
        return new Invented(text.toString(), about.category(), unit(about.category(), village));
    }

    private String unit(String id, Area village) {
        int number = categories.stream().map(Category::id).toList().indexOf(id);
        if (number % 5 == 0) {
            return offices.get(number % offices.size());
        }
        String unit = categories.get(number).defaultUnit();
        return Category.isOfThePlace(unit) ? village.parent() : unit;
    }

    /** People tell of two things in one message: there are clauses to be told apart. */
    private String between() {
        double kind = random.nextDouble();
        return kind < COMMA ? ", " : kind < AND ? " dan " : " ";
    }

    /** The n-th word of the vocabulary is said about 1/n as often as the first. */
    private String invented() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        StringBuilder word = new StringBuilder("x");
        for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String plain(String word) {
        return word.startsWith("=") ? word.substring(1) : word;
    }
}
