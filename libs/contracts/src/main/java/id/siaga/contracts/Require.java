package id.siaga.contracts;

import java.util.List;
import java.util.Map;

/** Checks of required fields: a malformed event fails where it is built, not where it is used. */
public final class Require {
    private Require() {}

    public static void present(String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new MissingField(field);
        }
    }

    public static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
