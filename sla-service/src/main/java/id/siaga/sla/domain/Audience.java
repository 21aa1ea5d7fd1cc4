package id.siaga.sla.domain;

import java.util.List;

/**
 * Who hears of a rung.
 *
 * @param persons person ids in the order of the rung's words
 * @param fallenThrough the rung itself had nobody; these are the people of a higher one
 */
public record Audience(List<String> persons, boolean fallenThrough) {
    public Audience {
        persons = List.copyOf(persons);
    }

    public static Audience nobodyYet() {
        return new Audience(List.of(), false);
    }
}
