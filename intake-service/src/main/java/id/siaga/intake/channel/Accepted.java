package id.siaga.intake.channel;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a body may be said to be; a sender may leave that out. */
enum Accepted {
    JSON("application/json", "Isi permintaan harus JSON tanpa kompresi."),
    FORM("application/x-www-form-urlencoded", "Isi permintaan harus berupa formulir tanpa kompresi."),
    FORM_WITH_FILES("multipart/form-data", "Isi permintaan harus berupa formulir tanpa kompresi."),
    JSON_OR_FORM(
            "application/(json|x-www-form-urlencoded)|multipart/form-data",
            "Isi permintaan harus JSON atau formulir, tanpa kompresi.");

    private final Pattern types;
    private final String wanted;

    Accepted(String types, String wanted) {
        this.types = Pattern.compile("(" + types + ")\\s*(;.*)?");
        this.wanted = wanted;
    }

    /** @param type null when nothing is said */
    boolean matches(String type) {
        return type == null || isSaid(type);
    }

    boolean isSaid(String type) {
        return type != null
                && types.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** For who sent something else. */
    String wanted() {
        return wanted;
    }
}
