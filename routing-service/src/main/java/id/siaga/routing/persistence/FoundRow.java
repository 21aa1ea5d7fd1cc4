package id.siaga.routing.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** One row of a native query, by column name. */
public record FoundRow(Map<String, Object> columns) {
    public String text(String column) {
        return (String) columns.get(column);
    }

    public UUID uuid(String column) {
        return (UUID) columns.get(column);
    }

    public long number(String column) {
        return ((Number) columns.get(column)).longValue();
    }

    public boolean flag(String column) {
        return (Boolean) columns.get(column);
    }

    public Double decimal(String column) {
        return (Double) columns.get(column);
    }

    public Instant instant(String column) {
        OffsetDateTime at = (OffsetDateTime) columns.get(column);
        return at == null ? null : at.toInstant();
    }
}
