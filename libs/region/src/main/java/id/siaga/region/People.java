package id.siaga.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the region and who stands where. Look-ups that find nobody say so; the caller falls through. */
public final class People {
    static final String HEAD = "head";
    static final String DEPUTY = "deputy";
    static final String ON_DUTY = "on-duty";
    static final String PEMBINA = "pembina";

    /** A person's place: the function he or she has, e.g. head of the unit. */
    record Post(String function, Person person) {}

    private final Units units;
    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final List<Post> posts;
    private final Map<String, Map<String, Person>> byFunctionAndUnit = new HashMap<>();
    private final Map<String, Person> pembinaByUnit;

    People(Units units, List<Post> posts, Map<String, Person> pembinaByUnit) {
        this.units = units;
        this.posts = List.copyOf(posts);
        this.pembinaByUnit = Map.copyOf(pembinaByUnit);
        posts.forEach(this::index);
    }

    /** Of several who have one function in one unit the first counts. */
    private void index(Post post) {
        Person person = post.person();
        byId.put(person.id(), person);
        byFunctionAndUnit
                .computeIfAbsent(post.function(), function -> new HashMap<>())
                .putIfAbsent(person.unit(), person);
    }

    public Collection<Person> all() {
        return byId.values();
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    public Optional<Person> headOf(String unit) {
        return inUnit(HEAD, unit);
    }

    public Optional<Person> deputyOf(String unit) {
        return inUnit(DEPUTY, unit);
    }

    public Optional<Person> onDuty(String unit) {
        return inUnit(ON_DUTY, unit);
    }

    /** The asisten who looks after the unit, its own or the nearest above it. */
    public Optional<Person> pembinaOf(String unit) {
        return units.withAncestors(unit).stream()
                .map(above -> pembinaByUnit.get(above.id()))
                .filter(person -> person != null)
                .findFirst();
    }

    public List<Person> withRole(String role) {
        return byId.values().stream()
                .filter(person -> person.roles().contains(role))
                .toList();
    }

    /**
     * Who hears of this rung.
     *
     * @param unit the leading unit; null for a complaint nobody leads yet, which is the top unit's
     * @return without repetition, in the order of the rung's words; empty when nobody fills the functions
     */
    public List<Person> audience(Rung rung, String unit) {
        String responsible = unit == null ? units.top().id() : unit;
        Set<Person> audience = new LinkedHashSet<>();
        rung.audience().forEach(word -> audience.addAll(named(word, responsible)));
        return List.copyOf(audience);
    }

    private List<Person> named(String word, String unit) {
        return switch (word) {
            case HEAD, DEPUTY, ON_DUTY -> inUnit(word, unit).stream().toList();
            case PEMBINA -> pembinaOf(unit).stream().toList();
            default ->
                posts.stream()
                        .filter(post -> post.function().equals(word))
                        .map(Post::person)
                        .toList();
        };
    }

    private Optional<Person> inUnit(String function, String unit) {
        return Optional.ofNullable(
                byFunctionAndUnit.getOrDefault(function, Map.of()).get(unit));
    }
}
