package id.siaga.sla.domain;

import id.siaga.region.People;
import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import id.siaga.region.Rung;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a rung's words into people at the moment it fires: who is named by duty, else by the region pack; a head's place
 * is taken by the deputy, then by the officer on duty. When a rung has nobody the next one hears, and at the very end
 * the operators: no complaint is told to no one.
 */
public final class AudiencePolicy {
    private static final String OPERATOR = "operator";
    private static final Map<String, List<String>> STAND_INS = Map.of(
            "head", List.of("head", "deputy", "on-duty"),
            "deputy", List.of("deputy", "head"),
            "on-duty", List.of("on-duty", "deputy", "head"));

    private final People people;

    public AudiencePolicy(RegionPack pack) {
        this.people = pack.people();
    }

    /** Somebody is named, by duty or by the pack. */
    public boolean somebodyAnswers(Duty duty) {
        return Stream.of("head", "deputy", "on-duty")
                .anyMatch(function -> holder(function, duty.unit(), duty).isPresent());
    }

    /**
     * @param unit that answers, or null
     * @param rungs the one that fires and those above it
     * @param duties the newest word on each unit, as far as there is one
     */
    public Audience of(String unit, List<Rung> rungs, Map<String, Duty> duties) {
        boolean fallenThrough = false;
        for (Rung rung : rungs) {
            Set<String> persons = persons(rung, unit, duties);
            if (!persons.isEmpty()) {
                return new Audience(List.copyOf(persons), fallenThrough);
            }
            fallenThrough = true;
        }
        return new Audience(ids(people.withRole(OPERATOR).stream()).toList(), true);
    }

    private Set<String> persons(Rung rung, String unit, Map<String, Duty> duties) {
        Set<String> persons = new LinkedHashSet<>();
        rung.audience().forEach(word -> named(word, rung, unit, duties).forEach(persons::add));
        return persons;
    }

    private Stream<String> named(String word, Rung rung, String unit, Map<String, Duty> duties) {
        boolean ofTheUnit = STAND_INS.containsKey(word);
        if (word.equals(OPERATOR) || ofTheUnit && unit == null) {
            return ids(people.withRole(OPERATOR).stream());
        }
        if (!ofTheUnit) {
            return ids(people.audience(only(word, rung), unit).stream());
        }
        return STAND_INS.get(word).stream()
                .map(function -> holder(function, unit, duties.get(unit)))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private Optional<String> holder(String function, String unit, Duty duty) {
        String named = duty == null
                ? null
                : switch (function) {
                    case "head" -> duty.head();
                    case "deputy" -> duty.deputy();
                    default -> duty.onDuty();
                };
        return Optional.ofNullable(named).or(() -> inPack(function, unit).map(Person::id));
    }

    private Optional<Person> inPack(String function, String unit) {
        return switch (function) {
            case "head" -> people.headOf(unit);
            case "deputy" -> people.deputyOf(unit);
            default -> people.onDuty(unit);
        };
    }

    private static Rung only(String word, Rung rung) {
        return new Rung(rung.id(), rung.level(), rung.fraction(), rung.after(), List.of(word), rung.repeatEvery());
    }

    private static Stream<String> ids(Stream<Person> persons) {
        return persons.map(Person::id).filter(Objects::nonNull);
    }
}
