package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Matter;
import id.siaga.sla.domain.Pauses;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Rows as the domain knows them, and columns of many values for statements over sets. */
final class Rows {
    /** What {@link #promise} reads, of a clock {@code c}; the promise's id is {@code clock_id}. */
    static final String CLOCK_COLUMNS = """
            c.id AS clock_id, c.complaint, c.kind, c.subject, c.starts_at, c.due_at, c.policy_version,
            c.ladder_version, c.first_level, c.unit, c.complaint_kind, c.category, c.pauses, c.paused_micros,
            c.gained_micros, c.paused_at, c.acknowledged_level, c.ended_at
            """;

    /** What {@link #pending} reads, of a step {@code s}. */
    static final String STEP_COLUMNS = """
            s.rung AS next_rung, s.level AS next_level, s.repetition AS next_repetition, s.fire_at AS next_fire_at
            """;

    static final String FIRING_COLUMNS = """
            f.id AS firing_id, f.rung, f.level, f.repetition, f.fire_at, f.fired_at, f.state, f.audience
            """;

    private Rows() {}

    static Promise promise(Row row) {
        Promise.Key key = new Promise.Key(
                row.getString("complaint"),
                ClockKind.of(row.getString("kind")),
                row.getString("subject"),
                PgTx.instant(row, "starts_at"));
        Promise.Terms terms = new Promise.Terms(
                row.getString("policy_version"), row.getString("ladder_version"), row.getInteger("first_level"));
        return new Promise(
                row.getUUID("clock_id"),
                key,
                PgTx.instant(row, "due_at"),
                terms,
                new Matter(row.getString("unit"), row.getString("complaint_kind"), row.getString("category")),
                new Pauses(row.getInteger("pauses"), micros(row, "paused_micros"), micros(row, "gained_micros")));
    }

    static Clock.Open open(Row row) {
        Promise promise = promise(row);
        Instant pausedAt = PgTx.instant(row, "paused_at");
        int acknowledged = row.getInteger("acknowledged_level");
        return pausedAt == null
                ? new Clock.Running(promise, pending(row), acknowledged)
                : new Clock.Paused(promise, pending(row), acknowledged, pausedAt, PgTx.instant(row, "next_fire_at"));
    }

    static long pausedMicros(Promise promise) {
        return promise.pauses().total().toNanos() / 1_000;
    }

    static long gainedMicros(Promise promise) {
        return promise.pauses().gained().toNanos() / 1_000;
    }

    private static Duration micros(Row row, String column) {
        return Duration.of(row.getLong(column), ChronoUnit.MICROS);
    }

    /** A part of the step that comes next, null when none does. */
    static <T, C> Function<T, C> next(Function<? super T, Step> step, Function<Step, C> part) {
        return value -> {
            Step next = step.apply(value);
            return next == null ? null : part.apply(next);
        };
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
        return new Firing(
                row.getUUID("firing_id"),
                promise(row),
                fired(row),
                PgTx.instant(row, "fired_at"),
                Firing.Certainty.valueOf(row.getString("state")),
                List.of(row.getArrayOfStrings("audience")));
    }

    static Step fired(Row row) {
        return new Step(
                row.getString("rung"),
                row.getInteger("level"),
                row.getInteger("repetition"),
                PgTx.instant(row, "fire_at"));
    }

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> shape) {
        return StreamSupport.stream(rows.spliterator(), false).map(shape).toList();
    }

    static <T> T first(RowSet<Row> rows, Function<Row, T> shape) {
        return rows.size() == 0 ? null : shape.apply(rows.iterator().next());
    }

    /** One column of the values of many, for {@code unnest}. */
    static <T, C> C[] column(Collection<? extends T> values, Function<T, C> of, C[] type) {
        return values.stream().map(of).toArray(size -> Arrays.copyOf(type, size));
    }

    static <T> OffsetDateTime[] instants(Collection<? extends T> values, Function<T, Instant> of) {
        return column(values, (T value) -> utc(of.apply(value)), new OffsetDateTime[0]);
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
