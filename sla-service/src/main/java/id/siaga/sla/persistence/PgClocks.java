package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.LadderPolicy;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgClocks implements Clocks {
    private static final String START = """
            INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit, first_level,
                               next_rung, next_level, next_repetition, next_fire_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT DO NOTHING""";
    private static final String SELECT = "SELECT " + Rows.CLOCK_COLUMNS + " FROM clock c ";
    private static final String RUNNING = SELECT + "WHERE c.complaint = $1 AND c.state = 'RUNNING' FOR UPDATE";
    private static final String RUNNING_BY_ID = SELECT + "WHERE c.id = $1 AND c.state = 'RUNNING' FOR UPDATE";
    private static final String NEWEST = SELECT + "WHERE c.complaint = $1 ORDER BY c.starts_at DESC LIMIT 1";
    private static final String SAVE = """
            UPDATE clock SET state = $2, ended_at = $3, acknowledged_level = greatest(acknowledged_level, $4),
                             next_rung = $5, next_level = $6, next_repetition = $7, next_fire_at = $8
             WHERE id = $1""";
    private static final String ASSIGN = "UPDATE clock SET unit = $2 WHERE complaint = $1 AND state = 'RUNNING'";
    private static final String ADVANCE = """
            UPDATE clock c SET next_rung = n.rung, next_level = n.level, next_repetition = n.repetition,
                               next_fire_at = n.fire_at
              FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[], $5::timestamptz[])
                AS n (id, rung, level, repetition, fire_at)
             WHERE c.id = n.id""";

    @Override
    public Uni<Boolean> start(Tx tx, Clock.Running clock) {
        Promise promise = clock.promise();
        Step first = clock.pending();
        return tx.execute(
                        START,
                        promise.id(),
                        promise.complaint(),
                        promise.kind().word(),
                        promise.startsAt(),
                        promise.dueAt(),
                        promise.policyVersion(),
                        promise.unit(),
                        promise.firstLevel(),
                        first.rung(),
                        first.level(),
                        first.repetition(),
                        first.at())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<List<Clock.Running>> running(Tx tx, String complaint) {
        return PgTx.of(tx)
                .preparedQuery(RUNNING)
                .execute(PgTx.tuple(complaint))
                .map(rows -> Rows.list(rows, PgClocks::running));
    }

    @Override
    public Uni<Clock.Running> running(Tx tx, UUID id) {
        return PgTx.of(tx)
                .preparedQuery(RUNNING_BY_ID)
                .execute(PgTx.tuple(id))
                .map(rows -> Rows.first(rows, PgClocks::running));
    }

    @Override
    public Uni<Promise> newest(Tx tx, String complaint) {
        return PgTx.of(tx)
                .preparedQuery(NEWEST)
                .execute(PgTx.tuple(complaint))
                .map(rows -> Rows.first(rows, Rows::promise));
    }

    @Override
    public Uni<Void> save(Tx tx, Clock clock) {
        return switch (clock) {
            case Clock.Running running -> save(tx, running, "RUNNING", null, running.acknowledgedLevel());
            case Clock.Met met -> save(tx, met, "MET", met.at(), 0);
            case Clock.Cancelled cancelled -> save(tx, cancelled, "CANCELLED", cancelled.at(), 0);
        };
    }

    private static Uni<Void> save(Tx tx, Clock clock, String state, Instant endedAt, int acknowledgedLevel) {
        Step pending = clock.pending();
        return tx.execute(
                        SAVE,
                        clock.promise().id(),
                        state,
                        endedAt,
                        acknowledgedLevel,
                        pending == null ? null : pending.rung(),
                        pending == null ? null : pending.level(),
                        pending == null ? null : pending.repetition(),
                        pending == null ? null : pending.at())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> assign(Tx tx, String complaint, String unit) {
        return tx.execute(ASSIGN, complaint, unit).replaceWithVoid();
    }

    @Override
    public Uni<Void> advance(Tx tx, Collection<DueStep> fired, LadderPolicy ladder) {
        List<Move> moves = fired.stream()
                .map(due -> new Move(due.promise().id(), due.next(ladder)))
                .toList();
        return tx.execute(
                        ADVANCE,
                        Rows.column(moves, Move::clock, new UUID[0]),
                        Rows.column(moves, Move::rung, new String[0]),
                        Rows.column(moves, Move::level, new Integer[0]),
                        Rows.column(moves, Move::repetition, new Integer[0]),
                        Rows.instants(moves, Move::at))
                .replaceWithVoid();
    }

    private static Clock.Running running(Row row) {
        return new Clock.Running(Rows.promise(row), Rows.pending(row), row.getInteger("acknowledged_level"));
    }

    /** A clock's next step as columns, all null when nothing more comes. */
    private record Move(UUID clock, Step next) {
        String rung() {
            return next == null ? null : next.rung();
        }

        Integer level() {
            return next == null ? null : next.level();
        }

        Integer repetition() {
            return next == null ? null : next.repetition();
        }

        Instant at() {
            return next == null ? null : next.at();
        }
    }
}
