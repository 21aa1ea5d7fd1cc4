package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.Matter;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A clock and the step it waits for. All statements work on sets; who locks both locks the step first. */
@ApplicationScoped
class PgClocks implements Clocks {
    private static final String START = """
            WITH started AS (
                INSERT INTO clock (id, complaint, kind, subject, starts_at, due_at, policy_version, ladder_version,
                                   first_level, unit, complaint_kind, category, paused_micros, gained_micros, pauses)
                SELECT *
                  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                              $7::text[], $8::text[], $9::int[], $10::text[], $11::text[], $12::text[], $13::bigint[],
                              $14::bigint[], $15::int[])
                ON CONFLICT DO NOTHING
                RETURNING id)
            INSERT INTO step (clock_id, rung, level, repetition, fire_at)
            SELECT n.id, n.rung, n.level, n.repetition, n.fire_at
              FROM unnest($1::uuid[], $16::text[], $17::int[], $18::int[], $19::timestamptz[])
                AS n (id, rung, level, repetition, fire_at)
              JOIN started ON started.id = n.id
            RETURNING clock_id""";
    private static final String SELECT_OPEN = "SELECT " + Rows.CLOCK_COLUMNS + ", " + Rows.STEP_COLUMNS + """
             FROM step s JOIN clock c ON c.id = s.clock_id
             WHERE c.ended_at IS NULL AND\s""";
    private static final String LOCKED = " ORDER BY c.id FOR UPDATE OF s, c";
    private static final String OPEN = SELECT_OPEN + "c.complaint = $1" + LOCKED;
    private static final String OPEN_OF_UNIT = SELECT_OPEN + "c.kind = 'duty' AND c.subject = $1" + LOCKED;
    private static final String RUNNING_BY_ID = SELECT_OPEN + "c.id = $1 AND c.state = 'RUNNING'" + LOCKED;
    private static final String NEWEST_RESPONSE = "SELECT " + Rows.CLOCK_COLUMNS + """
             FROM clock c WHERE c.complaint = $1 AND c.kind = 'response' ORDER BY c.starts_at DESC LIMIT 1""";
    private static final String ABOUT = "UPDATE clock SET unit = $2, category = $3 WHERE id = $1";
    private static final String SAVE = """
            UPDATE clock c
               SET state = n.state, ended_at = n.ended_at, due_at = n.due_at, unit = n.unit, category = n.category,
                   acknowledged_level = greatest(c.acknowledged_level, n.acknowledged_level),
                   paused_at = n.paused_at, paused_micros = n.paused_micros, gained_micros = n.gained_micros,
                   pauses = n.pauses
              FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[],
                          $7::int[], $8::timestamptz[], $9::bigint[], $10::bigint[], $11::int[])
                AS n (id, state, ended_at, due_at, unit, category, acknowledged_level, paused_at, paused_micros,
                      gained_micros, pauses)
             WHERE c.id = n.id""";
    private static final String REVIVE = """
            WITH revived AS (
                UPDATE clock SET state = 'RUNNING', ended_at = NULL, due_at = $2, policy_version = $3,
                                 ladder_version = $4, unit = $5, category = $6, paused_micros = $7,
                                 gained_micros = $8, pauses = $9, acknowledged_level = $10
                 WHERE id = $1 AND state = 'CANCELLED' RETURNING id)
            INSERT INTO step (clock_id, rung, level, repetition, fire_at)
            SELECT id, $11, $12, $13, $14 FROM revived
            ON CONFLICT (clock_id) DO UPDATE
               SET rung = excluded.rung, level = excluded.level, repetition = excluded.repetition,
                   fire_at = excluded.fire_at""";
    /** One that is over and owes nothing leaves the table. */
    private static final String ADVANCE = """
            WITH n AS (SELECT * FROM unnest($1::uuid[], $2::boolean[], $3::text[], $4::int[], $5::int[], $6::timestamptz[])
                           AS n (id, over, rung, level, repetition, fire_at)),
                 done AS (DELETE FROM step s USING n WHERE s.clock_id = n.id AND n.over AND n.fire_at IS NULL)
            UPDATE step s SET rung = n.rung, level = n.level, repetition = n.repetition, fire_at = n.fire_at
              FROM n
             WHERE s.clock_id = n.id AND NOT (n.over AND n.fire_at IS NULL)""";

    @Override
    public Uni<Set<UUID>> start(Tx tx, Collection<Clock.Running> clocks) {
        if (clocks.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return PgTx.of(tx)
                .preparedQuery(START)
                .execute(PgTx.tuple(
                        Rows.column(clocks, of(Promise::id), new UUID[0]),
                        Rows.column(clocks, of(Promise::complaint), new String[0]),
                        Rows.column(clocks, of(promise -> promise.kind().word()), new String[0]),
                        Rows.column(clocks, of(Promise::subject), new String[0]),
                        Rows.instants(clocks, of(Promise::startsAt)),
                        Rows.instants(clocks, of(Promise::dueAt)),
                        Rows.column(clocks, of(Promise::policyVersion), new String[0]),
                        Rows.column(clocks, of(promise -> promise.terms().ladderVersion()), new String[0]),
                        Rows.column(clocks, of(Promise::firstLevel), new Integer[0]),
                        Rows.column(clocks, of(Promise::unit), new String[0]),
                        Rows.column(clocks, of(promise -> promise.matter().complaintKind()), new String[0]),
                        Rows.column(clocks, of(promise -> promise.matter().category()), new String[0]),
                        Rows.column(clocks, of(Rows::pausedMicros), new Long[0]),
                        Rows.column(clocks, of(Rows::gainedMicros), new Long[0]),
                        Rows.column(clocks, of(promise -> promise.pauses().count()), new Integer[0]),
                        Rows.column(clocks, Rows.next(Clock::pending, Step::rung), new String[0]),
                        Rows.column(clocks, Rows.next(Clock::pending, Step::level), new Integer[0]),
                        Rows.column(clocks, Rows.next(Clock::pending, Step::repetition), new Integer[0]),
                        Rows.instants(clocks, Rows.next(Clock::pending, Step::at))))
                .map(rows ->
                        Rows.list(rows, row -> row.getUUID("clock_id")).stream().collect(Collectors.toSet()));
    }

    @Override
    public Uni<Boolean> revive(Tx tx, Clock.Running clock) {
        Promise promise = clock.promise();
        Step next = clock.pending();
        return tx.execute(
                        REVIVE,
                        promise.id(),
                        promise.dueAt(),
                        promise.policyVersion(),
                        promise.terms().ladderVersion(),
                        promise.unit(),
                        promise.matter().category(),
                        Rows.pausedMicros(promise),
                        Rows.gainedMicros(promise),
                        promise.pauses().count(),
                        clock.acknowledgedLevel(),
                        next == null ? null : next.rung(),
                        next == null ? null : next.level(),
                        next == null ? null : next.repetition(),
                        next == null ? null : next.at())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<List<Clock.Open>> open(Tx tx, String complaint) {
        return query(tx, OPEN, complaint);
    }

    @Override
    public Uni<List<Clock.Open>> openOfUnit(Tx tx, String unit) {
        return query(tx, OPEN_OF_UNIT, unit);
    }

    @Override
    public Uni<Clock.Running> running(Tx tx, UUID id) {
        return query(tx, RUNNING_BY_ID, id).map(found -> found.isEmpty() ? null : (Clock.Running) found.getFirst());
    }

    @Override
    public Uni<Promise> newestResponse(Tx tx, String complaint) {
        return PgTx.of(tx)
                .preparedQuery(NEWEST_RESPONSE)
                .execute(PgTx.tuple(complaint))
                .map(rows -> Rows.first(rows, Rows::promise));
    }

    @Override
    public Uni<Void> about(Tx tx, UUID id, Matter matter) {
        return tx.execute(ABOUT, id, matter.unit(), matter.category()).replaceWithVoid();
    }

    @Override
    public Uni<Void> save(Tx tx, Collection<? extends Clock> clocks) {
        if (clocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ClockColumns> rows = clocks.stream().map(ClockColumns::of).toList();
        return tx.execute(
                        SAVE,
                        Rows.column(rows, of(ClockColumns::clock, Promise::id), new UUID[0]),
                        Rows.column(rows, ClockColumns::state, new String[0]),
                        Rows.instants(rows, ClockColumns::endedAt),
                        Rows.instants(rows, of(ClockColumns::clock, Promise::dueAt)),
                        Rows.column(rows, of(ClockColumns::clock, Promise::unit), new String[0]),
                        Rows.column(
                                rows,
                                of(
                                        ClockColumns::clock,
                                        promise -> promise.matter().category()),
                                new String[0]),
                        Rows.column(rows, ClockColumns::acknowledgedLevel, new Integer[0]),
                        Rows.instants(rows, ClockColumns::pausedAt),
                        Rows.column(rows, of(ClockColumns::clock, Rows::pausedMicros), new Long[0]),
                        Rows.column(rows, of(ClockColumns::clock, Rows::gainedMicros), new Long[0]),
                        Rows.column(
                                rows,
                                of(
                                        ClockColumns::clock,
                                        promise -> promise.pauses().count()),
                                new Integer[0]))
                .chain(() -> advance(tx, rows.stream().map(ClockColumns::move).toList()));
    }

    @Override
    public Uni<Void> advance(Tx tx, Collection<Move> moves) {
        return tx.execute(
                        ADVANCE,
                        Rows.column(moves, Move::clock, new UUID[0]),
                        Rows.column(moves, Move::over, new Boolean[0]),
                        Rows.column(moves, Rows.next(Move::next, Step::rung), new String[0]),
                        Rows.column(moves, Rows.next(Move::next, Step::level), new Integer[0]),
                        Rows.column(moves, Rows.next(Move::next, Step::repetition), new Integer[0]),
                        Rows.instants(moves, Rows.next(Move::next, Step::at)))
                .replaceWithVoid();
    }

    private static Uni<List<Clock.Open>> query(Tx tx, String sql, Object parameter) {
        return PgTx.of(tx).preparedQuery(sql).execute(PgTx.tuple(parameter)).map(rows -> Rows.list(rows, Rows::open));
    }

    private static <T> Function<Clock, T> of(Function<Promise, T> part) {
        return clock -> part.apply(clock.promise());
    }

    private static <R, T> Function<R, T> of(Function<R, Clock> clock, Function<Promise, T> part) {
        return row -> part.apply(clock.apply(row).promise());
    }
}
