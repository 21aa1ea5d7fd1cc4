package id.siaga.simulator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers the provider knows; any other phone_number_id is refused. */
final class BusinessNumbers {
    private final Map<String, BusinessNumber> byId = new LinkedHashMap<>();

    BusinessNumbers(List<BusinessNumber> numbers) {
        numbers.forEach(number -> byId.put(number.id(), number));
    }

    Optional<BusinessNumber> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<BusinessNumber> all() {
        return byId.values();
    }
}
