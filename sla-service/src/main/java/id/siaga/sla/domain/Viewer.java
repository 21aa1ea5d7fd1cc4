package id.siaga.sla.domain;

import java.util.Set;

/** Who looks: a person, and the units whose work that person may see, or all of the kabupaten. */
public record Viewer(String person, boolean seesAll, Set<String> units) {
    public Viewer {
        units = Set.copyOf(units);
    }
}
