package id.siaga.sla.api;

import id.siaga.service.Problem;
import id.siaga.service.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is wrong with a draft, by field, so that a person sees everything at once. Texts are Indonesian. */
final class DraftErrors {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Map<String, String> byField = new LinkedHashMap<>();

    void check(boolean right, String field, String expected) {
        if (!right) {
            byField.putIfAbsent(field, expected);
        }
    }

    Duration duration(String field, String text, Predicate<Duration> right) {
        return value(
                field,
                text,
                Duration::parse,
                value -> right.test(value) && value.compareTo(LONGEST) <= 0,
                "tulis jangka waktu seperti PT30M, paling lama setahun");
    }

    /** Null after an error. */
    <T> T value(String field, String text, Function<String, T> parse, Predicate<T> right, String expected) {
        try {
            T value = text == null ? null : parse.apply(text);
            check(value != null && right.test(value), field, expected);
            return value;
        } catch (DateTimeException | IllegalArgumentException e) {
            check(false, field, expected);
            return null;
        }
    }

    /** @throws Refused when there is any */
    void refuse() {
        if (!byField.isEmpty()) {
            throw new Refused(Problem.of(400, "bad request", "Rancangan belum benar. Perbaiki isian yang disebut.")
                    .with(Map.of("errors", byField)));
        }
    }
}
