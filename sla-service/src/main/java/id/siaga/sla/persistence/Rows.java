package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Rows as the domain knows them, and columns of many values for statements over sets. */
final class Rows {
    /** What {@link #promise} and {@link #pending} read; the promise's id is {@code clock_id}. */
    static final String CLOCK_COLUMNS = """
            c.id AS clock_id, c.complaint, c.kind, c.starts_at, c.due_at, c.policy_version, c.unit, c.first_level,
            c.acknowledged_level, c.ended_at, c.next_rung, c.next_level, c.next_repetition, c.next_fire_at
            """;

    static final String FIRING_COLUMNS = """
            f.id AS firing_id, f.rung, f.level, f.repetition, f.fire_at, f.fired_at, f.state, f.audience
            """;

    private Rows() {}

    static Promise promise(Row row) {
        return new Promise(
                row.getUUID("clock_id"),
                row.getString("complaint"),
                ClockKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                PgTx.instant(row, "starts_at"),
                PgTx.instant(row, "due_at"),
                row.getString("policy_version"),
                row.getString("unit"),
                row.getInteger("first_level"));
    }

    static Step pending(Row row) {
        Instant at = PgTx.instant(row, "next_fire_at");
        return at == null
                ? null
                : new Step(
                        row.getString("next_rung"),
                        row.getInteger("next_level"),
                        row.getInteger("next_repetition"),
                        at);
    }

    static Firing firing(Row row) {
        Step step = new Step(
                row.getString("rung"),
                row.getInteger("level"),
                row.getInteger("repetition"),
                PgTx.instant(row, "fire_at"));
        return new Firing(
                row.getUUID("firing_id"),
                promise(row),
                step,
                PgTx.instant(row, "fired_at"),
                Firing.Certainty.valueOf(row.getString("state")),
                List.of(row.getArrayOfStrings("audience")));
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> shape) {
        return StreamSupport.stream(rows.spliterator(), false).map(shape).toList();
    }

    static <T> T first(RowSet<Row> rows, Function<Row, T> shape) {
        return rows.size() == 0 ? null : shape.apply(rows.iterator().next());
    }

    /** One column of the values of many, for {@code unnest}. */
    static <T, C> C[] column(Collection<T> values, Function<T, C> of, C[] type) {
        return values.stream().map(of).toArray(size -> Arrays.copyOf(type, size));
    }

    static <T> OffsetDateTime[] instants(Collection<T> values, Function<T, Instant> of) {
        return column(values, value -> utc(of.apply(value)), new OffsetDateTime[0]);
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
