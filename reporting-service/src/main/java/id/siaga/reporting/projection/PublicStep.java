package id.siaga.reporting.projection;

import java.time.Instant;

/** Something the citizen may see on the tracking page. {@code unit} is null where no unit matters. */
public record PublicStep(Kind kind, Instant at, String unit) {
    /** What happened; the page has the Indonesian words. */
    public enum Kind {
        REGISTERED,
        TRIAGE,
        ASSIGNED,
        VERIFIED,
        ACTED,
        ASKED,
        HEARD,
        FORWARDED,
        RESOLVED,
        REJECTED,
        CANCELLED,
        ACCEPTED,
        REFUSED,
        REOPENED,
        CLOSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
