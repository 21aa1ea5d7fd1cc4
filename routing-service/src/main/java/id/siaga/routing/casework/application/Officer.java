package id.siaga.routing.casework.application;

import id.siaga.contracts.complaint.Actor;
import java.util.Set;

/**
 * Who asks: the person, the strongest role and the units whose work they may see.
 *
 * @param everywhere sees the whole kabupaten; {@code units} is ignored then
 */
public record Officer(String person, String role, boolean everywhere, Set<String> units) {
    public Officer {
        units = Set.copyOf(units);
    }

    public Actor actor() {
        return new Actor(person, role);
    }

    /** Of this unit or of one above it; who is everywhere works for all, also for none yet. */
    public boolean worksFor(String unit) {
        return everywhere || unit != null && units.contains(unit);
    }

    public boolean mayTransfer() {
        return role.equals("operator") || role.equals("unit-head");
    }

    /** Executives and auditors see figures and steps, not what a citizen wrote. */
    public boolean mayRead() {
        return role.equals("operator") || role.equals("unit-head") || role.equals("officer");
    }
}
