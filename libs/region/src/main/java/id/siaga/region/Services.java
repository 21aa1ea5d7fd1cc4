package id.siaga.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The service catalogue, with the words that tell a question from a complaint about a service. A region may have none.
 *
 * @param asking words and phrases of somebody who asks, lower case
 * @param complaining words and phrases of somebody who complains, lower case; they win
 */
public record Services(Map<String, Service> byId, List<String> asking, List<String> complaining) {
    static final Services NONE = new Services(Map.of(), List.of(), List.of());

    public Services {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        asking = List.copyOf(asking);
        complaining = List.copyOf(complaining);
    }

    /** In the order of the file: where two fit equally, the first is meant. */
    public Collection<Service> all() {
        return new ArrayList<>(byId.values());
    }
}
