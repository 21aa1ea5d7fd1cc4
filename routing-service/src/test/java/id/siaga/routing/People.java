package id.siaga.routing;

import id.siaga.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Bearer tokens of people who work for the kabupaten. */
final class People {
    private People() {}

    static String officer(String unit) {
        return Tokens.of(id("officer" + unit), unit, "officer");
    }

    static String head(String unit) {
        return Tokens.of(id("head" + unit), unit, "unit-head");
    }

    static String operator() {
        return Tokens.of(id("operator"), "kabupaten", "operator");
    }

    static String auditor() {
        return Tokens.of(id("auditor"), null, "auditor");
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
