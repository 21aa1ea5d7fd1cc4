package id.siaga.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

public final class Categories {
    private final Map<String, Category> byId;

    Categories(Map<String, Category> byId) {
        this.byId = new LinkedHashMap<>(byId);
    }

    public Optional<Category> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    public Collection<Category> all() {
        return byId.values();
    }

    /** The category most of whose words stand in the text as whole words; the one listed first wins a draw. */
    public Optional<Category> of(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        Category best = null;
        int bestWeight = 0;
        for (Category category : byId.values()) {
            int weight = category.weightIn(words);
            if (weight > bestWeight) {
                best = category;
                bestWeight = weight;
            }
        }
        return Optional.ofNullable(best);
    }
}
