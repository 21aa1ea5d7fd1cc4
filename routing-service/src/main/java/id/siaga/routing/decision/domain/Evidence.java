package id.siaga.routing.decision.domain;

import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for one unit or another. Only {@code account} is empty for an account nobody owns. */
record Evidence(Optional<Unit> account, Optional<Area> pin, List<Area> places, Optional<Category> category) {
    /** The pin is exact, a named village says more than a named kecamatan. */
    Optional<Area> place() {
        return pin.or(() -> places.stream().filter(Area::isVillage).findFirst())
                .or(() -> places.stream().findFirst());
    }

    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add("account:" + account.map(Unit::id).orElse("unknown"));
        pin.ifPresent(area -> reasons.add("pin:" + area.code()));
        places.forEach(area -> reasons.add("place:" + area.code()));
        category.ifPresent(known -> reasons.add("category:" + known.id()));
        return reasons;
    }
}
