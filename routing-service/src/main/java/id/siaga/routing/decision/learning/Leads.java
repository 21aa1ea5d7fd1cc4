package id.siaga.routing.decision.learning;

import id.siaga.region.Category;
import id.siaga.routing.decision.domain.Lead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The leads known so far, numbered: those of the pack first, then what people decided otherwise while there is room. */
final class Leads {
    /** A table has each term's numbers side by side, and every question looks at all of them. */
    static final int MOST = 256;

    private final List<Lead> all = new ArrayList<>();
    private final Map<Lead, Integer> numbers = new HashMap<>();

    Leads(Collection<Category> categories) {
        categories.forEach(category -> number(new Lead(category.id(), category.defaultUnit())));
    }

    /** Empty for a new one when there is no room. */
    OptionalInt number(Lead lead) {
        Integer known = numbers.get(lead);
        if (known == null && all.size() < MOST) {
            known = all.size();
            numbers.put(lead, known);
            all.add(lead);
        }
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    Lead get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }
}
