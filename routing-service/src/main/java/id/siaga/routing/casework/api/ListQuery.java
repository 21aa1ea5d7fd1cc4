package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.CaseDesk.Wanted;
import id.siaga.routing.casework.domain.State;
import id.siaga.service.Refused;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list may be narrowed by. {@code state} takes several, separated by commas; {@code sort} is due or newest. */
public class ListQuery {
    private static final int MOST = 100;

    @QueryParam("state")
    String state;

    @QueryParam("unit")
    String unit;

    @QueryParam("category")
    String category;

    @QueryParam("q")
    String words;

    @QueryParam("sort")
    @DefaultValue("due")
    String sort;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    /** One more than asked for, to know whether there is a next page. */
    Wanted wanted() {
        return new Wanted(
                states(),
                blankToNull(unit),
                blankToNull(category),
                blankToNull(words),
                isNewest(),
                Cursor.read(cursor),
                size() + 1);
    }

    int size() {
        return Math.clamp(limit, 1, MOST);
    }

    boolean isNewest() {
        return switch (sort) {
            case "due" -> false;
            case "newest" -> true;
            default -> throw Refused.badRequest("sort: due atau newest.");
        };
    }

    private Set<State> states() {
        if (state == null || state.isBlank()) {
            return null;
        }
        try {
            return Arrays.stream(state.split(","))
                    .map(name -> State.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("state tidak dikenal; pilih dari " + Arrays.toString(State.values()) + ".");
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
