package id.siaga.region;

import java.time.Duration;
import java.time.Instant;

/** Time without a gap; its end does not belong to it. */
record Span(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Span notBefore(Instant instant) {
        return from.isBefore(instant) ? new Span(instant, to) : this;
    }

    Span notAfter(Instant instant) {
        return instant.isBefore(to) ? new Span(from, instant) : this;
    }
}
