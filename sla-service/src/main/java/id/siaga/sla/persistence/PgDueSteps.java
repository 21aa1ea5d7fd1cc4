package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.DueSteps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * First the steps are locked, then a statement of its own reads them and their clocks: a statement sees what had been
 * committed when it began, and what is locked no longer changes.
 */
@ApplicationScoped
class PgDueSteps implements DueSteps {
    private static final String PARKED = """
            s.clock_id IN (SELECT c.id FROM parked p JOIN clock c ON c.complaint = p.record_key
                            WHERE p.topic = 'complaint.events.v1' AND p.state = 'PARKED')
            """;
    private static final String WAITING = """
            EXISTS (SELECT 1 FROM clock c WHERE c.id = s.clock_id AND c.paused_at IS NOT NULL)
            """;
    private static final String LOCK = lock("NOT " + PARKED);
    /** What waits for the citizen goes on for certain only. */
    private static final String LOCK_UNCERTAIN = lock("NOT " + PARKED + " AND NOT " + WAITING);

    private static final String LOCK_PARKED = """
            SELECT s.clock_id, false AS is_new FROM step s
             WHERE s.fire_at <= $1 AND\s""" + PARKED + " AND NOT " + WAITING + """
             ORDER BY s.fire_at LIMIT $2 FOR UPDATE OF s SKIP LOCKED""";

    private static final String READ = "SELECT " + Rows.CLOCK_COLUMNS + ", " + Rows.STEP_COLUMNS + """
             FROM step s JOIN clock c ON c.id = s.clock_id
             WHERE s.clock_id = ANY ($1)
             ORDER BY s.fire_at, s.clock_id""";

    private final Front certain = new Front();
    private final Front uncertain = new Front();

    @Override
    public Uni<List<DueStep>> claim(Tx tx, Instant until, int oldest, int newest) {
        return claim(tx, LOCK, certain, until, oldest, newest);
    }

    @Override
    public Uni<List<DueStep>> claimUncertain(Tx tx, Instant until, int oldest, int newest) {
        return claim(tx, LOCK_UNCERTAIN, uncertain, until, oldest, newest);
    }

    @Override
    public Uni<List<DueStep>> claimParked(Tx tx, Instant until, int limit) {
        return locked(tx, LOCK_PARKED, until, limit).chain(locked -> read(tx, locked));
    }

    private static String lock(String condition) {
        return """
            WITH oldest AS (
                SELECT s.clock_id FROM step s
                 WHERE s.fire_at <= $1 AND (s.fire_at, s.clock_id) >= ($4, $5) AND %1$s
                 ORDER BY s.fire_at, s.clock_id LIMIT $2 FOR UPDATE OF s SKIP LOCKED),
            newest AS (
                SELECT s.clock_id FROM step s
                 WHERE s.fire_at <= $1 AND s.fire_at > $6 AND %1$s
                 ORDER BY s.fire_at DESC, s.clock_id DESC LIMIT $3 FOR UPDATE OF s SKIP LOCKED)
            SELECT clock_id, false AS is_new FROM oldest
            UNION ALL
            SELECT clock_id, true FROM newest""".formatted(condition);
    }

    /** When nothing is due from the front on, there may still be something behind it. */
    private static Uni<List<DueStep>> claim(Tx tx, String lock, Front front, Instant until, int oldest, int newest) {
        Front.Place from = oldest == 0 ? Front.START : front.oldest();
        Instant newSince = front.newSince(until);
        return locked(tx, lock, until, oldest, newest, from.at(), from.clock(), newSince)
                .chain(locked -> locked.isEmpty() && from != Front.START
                        ? locked(tx, lock, until, oldest, newest, Front.START.at(), Front.START.clock(), newSince)
                        : Uni.createFrom().item(locked))
                .invoke(locked ->
                        front.tookNew(newSince, until, ids(locked, true).size() < newest))
                .chain(locked -> read(tx, locked).invoke(due -> moveOn(front, due, ids(locked, false))));
    }

    private static void moveOn(Front front, List<DueStep> due, Set<UUID> oldest) {
        due.stream()
                .filter(step -> oldest.contains(step.promise().id()))
                .findFirst()
                .ifPresent(step -> front.beginsAt(
                        new Front.Place(step.step().at(), step.promise().id())));
    }

    private static Set<UUID> ids(List<Locked> locked, boolean isNew) {
        return locked.stream()
                .filter(step -> step.isNew() == isNew)
                .map(Locked::clock)
                .collect(Collectors.toSet());
    }

    /** One of both parts of a claim; it may be in both. */
    private record Locked(UUID clock, boolean isNew) {}

    private static Uni<List<Locked>> locked(Tx tx, String lock, Object... parameters) {
        return PgTx.of(tx)
                .preparedQuery(lock)
                .execute(PgTx.tuple(parameters))
                .map(rows -> Rows.list(rows, row -> new Locked(row.getUUID("clock_id"), row.getBoolean("is_new"))));
    }

    private static Uni<List<DueStep>> read(Tx tx, List<Locked> locked) {
        return locked.isEmpty()
                ? Uni.createFrom().item(List.of())
                : PgTx.of(tx)
                        .preparedQuery(READ)
                        .execute(PgTx.tuple(
                                (Object) locked.stream().map(Locked::clock).toArray(UUID[]::new)))
                        .map(rows -> Rows.list(rows, PgDueSteps::dueStep));
    }

    private static DueStep dueStep(Row row) {
        return new DueStep(
                Rows.promise(row),
                Rows.pending(row),
                row.getInteger("acknowledged_level"),
                PgTx.instant(row, "ended_at"),
                PgTx.instant(row, "paused_at"));
    }
}
