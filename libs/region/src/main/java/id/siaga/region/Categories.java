package id.siaga.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What complaints are about, the words that speak for each, and what other systems call it. */
public final class Categories {
    private final Map<String, Category> byId;
    private final List<StoredQuery> queries;
    private final Map<String, String> byTopic;

    Categories(Map<String, Category> byId, List<StoredQuery> queries, Map<String, String> byTopic) {
        this.byId = new LinkedHashMap<>(byId);
        this.queries = List.copyOf(queries);
        this.byTopic = Map.copyOf(byTopic);
    }

    public Optional<Category> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    public Collection<Category> all() {
        return byId.values();
    }

    public List<StoredQuery> queries() {
        return queries;
    }

    /** The category that another system's topic of this name falls under. */
    public Optional<Category> ofTopic(String name) {
        return Optional.ofNullable(byTopic.get(name)).map(byId::get);
    }
}
