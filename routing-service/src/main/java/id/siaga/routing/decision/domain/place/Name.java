package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import id.siaga.region.Neighbour;
import java.util.List;

/** What a name can mean. */
record Name(String key, Kind kind, List<Area> areas, String landmark, Neighbour neighbour) {
    enum Kind {
        /** The name or an alias of the areas. */
        AREA,
        /** So too, but also an everyday word. */
        EVERYDAY,
        /** So too, but it counts only after "desa", "kecamatan". */
        MARKED,
        /** A place inside the area. */
        LANDMARK,
        /** The region as a whole, and the kecamatan of the same name where there is one. */
        REGION,
        /** Somewhere else: {@code neighbour} is given, {@code areas} is empty. */
        ELSEWHERE
    }

    Name {
        areas = List.copyOf(areas);
    }
}
