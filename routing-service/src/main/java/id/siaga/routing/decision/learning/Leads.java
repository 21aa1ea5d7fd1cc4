package id.siaga.routing.decision.learning;

import id.siaga.region.Category;
import id.siaga.routing.decision.domain.Lead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The leads known so far, numbered: those of the pack first, then what people decided otherwise, as it comes. */
final class Leads {
    private final List<Lead> all = new ArrayList<>();
    private final Map<Lead, Integer> numbers = new HashMap<>();

    Leads(Collection<Category> categories) {
        categories.forEach(category -> number(new Lead(category.id(), category.defaultUnit())));
    }

    int number(Lead lead) {
        return numbers.computeIfAbsent(lead, ignored -> {
            all.add(lead);
            return all.size() - 1;
        });
    }

    Lead get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }
}
