package id.siaga.region;

import java.util.Set;

/**
 * How long the law allows for a class of complaints.
 *
 * @param id e.g. informasi
 * @param days working days
 * @param kinds of complaints it covers
 * @param categories it covers whatever the kind of complaint
 * @param source where the number comes from, for people
 */
public record LegalClass(String id, int days, Set<String> kinds, Set<String> categories, String source) {
    public LegalClass {
        kinds = Set.copyOf(kinds);
        categories = Set.copyOf(categories);
    }
}
