package id.siaga.routing.persistence;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of a native query. */
public record FoundRow(Tuple tuple) {
    public String text(String column) {
        return (String) tuple.get(column);
    }

    public UUID uuid(String column) {
        return (UUID) tuple.get(column);
    }

    public long number(String column) {
        return ((Number) tuple.get(column)).longValue();
    }

    public Double decimal(String column) {
        return (Double) tuple.get(column);
    }

    public Instant instant(String column) {
        return switch (tuple.get(column)) {
            case null -> null;
            case OffsetDateTime at -> at.toInstant();
            case Object at -> (Instant) at;
        };
    }
}
