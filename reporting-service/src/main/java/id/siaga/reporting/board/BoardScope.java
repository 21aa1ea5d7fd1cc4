package id.siaga.reporting.board;

import java.util.Set;

/** Whose complaints a reader may see. */
public record BoardScope(boolean all, Set<String> units) {
    public BoardScope {
        units = Set.copyOf(units);
    }

    /** Complaints nobody leads yet are the kabupaten's. */
    boolean sees(String unit) {
        return all || unit != null && units.contains(unit);
    }
}
