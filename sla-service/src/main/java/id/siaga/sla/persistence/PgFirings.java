package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clock;
import id.siaga.sla.domain.Escalations;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firings;
import id.siaga.sla.domain.Step;
import id.siaga.sla.domain.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Audiences travel as one text each: ids have no comma, and {@code unnest} would flatten a list of lists. */
@ApplicationScoped
class PgFirings implements Firings, Escalations {
    private static final String ADD = """
            INSERT INTO firing (id, clock_id, rung, level, repetition, pauses, fire_at, fired_at, state, audience)
            SELECT n.id, n.clock_id, n.rung, n.level, n.repetition, n.pauses, n.fire_at, n.fired_at, n.state,
                   string_to_array(n.audience, ',')
              FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[], $6::int[], $7::timestamptz[],
                          $8::timestamptz[], $9::text[], $10::text[])
                AS n (id, clock_id, rung, level, repetition, pauses, fire_at, fired_at, state, audience)
            ON CONFLICT DO NOTHING
            RETURNING id""";
    private static final String SELECT = "SELECT " + Rows.FIRING_COLUMNS + ", " + Rows.CLOCK_COLUMNS
            + " FROM firing f JOIN clock c ON c.id = f.clock_id ";
    private static final String SETTLED = SELECT + """
            WHERE f.state IN ('PROVISIONAL', 'UNCONFIRMED') AND f.fire_at <= $1
              AND NOT EXISTS (SELECT 1 FROM parked p
                     WHERE p.topic = 'complaint.events.v1' AND p.record_key = c.complaint AND p.state = 'PARKED')
            ORDER BY f.fire_at LIMIT $2 FOR UPDATE OF f SKIP LOCKED""";
    private static final String PROVISIONAL = SELECT + """
            WHERE f.state = 'PROVISIONAL' AND f.fired_at <= $1
            ORDER BY f.fire_at LIMIT $2 FOR UPDATE OF f SKIP LOCKED""";
    private static final String AHEAD = """
            UPDATE firing f SET state = 'WITHDRAWN', settled_at = siaga.clock()
              FROM clock c JOIN unnest($1::uuid[], $2::timestamptz[]) AS p (clock_id, paused_at) ON c.id = p.clock_id
             WHERE f.clock_id = c.id AND f.fire_at >= p.paused_at AND f.pauses < c.pauses
               AND f.state IN ('PROVISIONAL', 'UNCONFIRMED')
            RETURNING\s""" + Rows.FIRING_COLUMNS + ", " + Rows.CLOCK_COLUMNS;
    private static final String LAST = """
            SELECT rung, level, repetition, fire_at FROM firing
             WHERE clock_id = $1 AND state <> 'WITHDRAWN' ORDER BY level DESC, repetition DESC LIMIT 1""";
    private static final String VISIBLE = SELECT + """
            WHERE f.id = $1 AND f.level > 0 AND ($2 OR c.unit = ANY ($3::text[]) OR $4 = ANY (f.audience))""";
    private static final String SAVE = """
            UPDATE firing f SET state = n.state, audience = string_to_array(n.audience, ','),
                                settled_at = CASE WHEN n.state IN ('CONFIRMED', 'WITHDRAWN') THEN siaga.clock() END
              FROM unnest($1::uuid[], $2::text[], $3::text[]) AS n (id, state, audience)
             WHERE f.id = n.id""";
    private static final String ACKNOWLEDGE = """
            UPDATE firing SET acknowledged_by = $2, acknowledged_at = $3 WHERE id = $1 AND acknowledged_at IS NULL""";

    @Override
    public Uni<Set<UUID>> add(Tx tx, Collection<Firing> firings) {
        Object[] columns = {
            Rows.column(firings, Firing::id, new UUID[0]),
            Rows.column(firings, firing -> firing.promise().id(), new UUID[0]),
            Rows.column(firings, of(Step::rung), new String[0]),
            Rows.column(firings, of(Step::level), new Integer[0]),
            Rows.column(firings, of(Step::repetition), new Integer[0]),
            Rows.column(firings, firing -> firing.promise().pauses().count(), new Integer[0]),
            Rows.instants(firings, of(Step::at)),
            Rows.instants(firings, Firing::firedAt),
            Rows.column(firings, firing -> firing.certainty().name(), new String[0]),
            Rows.column(firings, PgFirings::audience, new String[0])
        };
        return PgTx.of(tx)
                .preparedQuery(ADD)
                .execute(PgTx.tuple(columns))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")).stream().collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<Unsettled>> claimSettled(Tx tx, Instant until, int limit) {
        return PgTx.of(tx)
                .preparedQuery(SETTLED)
                .execute(PgTx.tuple(until, limit))
                .map(rows -> Rows.list(rows, row -> new Unsettled(Rows.firing(row), PgTx.instant(row, "ended_at"))));
    }

    @Override
    public Uni<List<Firing>> claimProvisional(Tx tx, Instant firedUntil, int limit) {
        return PgTx.of(tx)
                .preparedQuery(PROVISIONAL)
                .execute(PgTx.tuple(firedUntil, limit))
                .map(rows -> Rows.list(rows, Rows::firing));
    }

    @Override
    public Uni<List<Firing>> withdrawAhead(Tx tx, Collection<Clock.Paused> paused) {
        return PgTx.of(tx)
                .preparedQuery(AHEAD)
                .execute(PgTx.tuple(
                        Rows.column(paused, clock -> clock.promise().id(), new UUID[0]),
                        Rows.instants(paused, Clock.Paused::pausedAt)))
                .map(rows -> Rows.list(rows, Rows::firing));
    }

    @Override
    public Uni<Step> last(Tx tx, UUID clock) {
        return PgTx.of(tx).preparedQuery(LAST).execute(PgTx.tuple(clock)).map(rows -> Rows.first(rows, Rows::fired));
    }

    @Override
    public Uni<Void> save(Tx tx, Collection<Firing> firings) {
        return firings.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                SAVE,
                                Rows.column(firings, Firing::id, new UUID[0]),
                                Rows.column(
                                        firings, firing -> firing.certainty().name(), new String[0]),
                                Rows.column(firings, PgFirings::audience, new String[0]))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> acknowledge(Tx tx, UUID id, String person, Instant at) {
        return tx.execute(ACKNOWLEDGE, id, person, at).map(rows -> rows == 1);
    }

    @Override
    public Uni<Firing> visible(Tx tx, UUID id, Viewer viewer) {
        return PgTx.of(tx)
                .preparedQuery(VISIBLE)
                .execute(PgTx.tuple(id, viewer.seesAll(), viewer.units().toArray(new String[0]), viewer.person()))
                .map(rows -> Rows.first(rows, Rows::firing));
    }

    private static String audience(Firing firing) {
        return String.join(",", firing.audience());
    }

    private static <T> Function<Firing, T> of(Function<Step, T> part) {
        return firing -> part.apply(firing.step());
    }
}
