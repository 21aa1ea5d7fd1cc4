package id.siaga.reporting.persistence;

import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ClockViews;
import id.siaga.reporting.projection.Escalation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;

@ApplicationScoped
class PgClockViews implements ClockViews {
    /** The level a complaint shows: the highest rung of its present clock that still holds. */
    static final String RANK = """
            UPDATE complaint_view v
               SET level = greatest(v.base_level, coalesce(e.level, 0)), provisional = coalesce(e.provisional, false)
              FROM (SELECT max(x.level) AS level,
                           bool_and(x.provisional) FILTER (WHERE x.level = x.highest) AS provisional
                      FROM (SELECT e.level, e.provisional, max(e.level) OVER () AS highest
                              FROM escalation_view e JOIN complaint_view c USING (complaint_id)
                             WHERE e.complaint_id = $1 AND NOT e.withdrawn AND e.due_at = c.due_at) x) e
             WHERE v.complaint_id = $1
               AND (v.level, v.provisional)
                   IS DISTINCT FROM (greatest(v.base_level, coalesce(e.level, 0)), coalesce(e.provisional, false))""";

    private static final String START = """
            UPDATE complaint_view
               SET met_at = CASE WHEN due_at < $3 THEN NULL ELSE met_at END,
                   in_time = CASE WHEN due_at < $3 THEN NULL ELSE in_time END,
                   base_level = CASE WHEN $4::int IS NULL THEN base_level ELSE $4 END,
                   starts_at = $2, due_at = $3, clock_cancelled = clock_cancelled AND due_at = $3
             WHERE complaint_id = $1 AND (due_at IS NULL OR due_at <= $3)""";
    private static final String MEET = """
            UPDATE complaint_view SET met_at = $2, due_at = $3, in_time = $4
             WHERE complaint_id = $1 AND (due_at IS NULL OR due_at <= $3)""";
    private static final String CANCEL = "UPDATE complaint_view SET clock_cancelled = true WHERE complaint_id = $1";
    private static final String FIRST_DEADLINE = """
            UPDATE complaint_view SET due_at = $2 WHERE complaint_id = $1 AND due_at IS NULL""";
    private static final String ESCALATE = """
            INSERT INTO escalation_view (escalation_id, complaint_id, due_at, level, provisional)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (escalation_id) DO UPDATE
               SET due_at = excluded.due_at, level = excluded.level,
                   provisional = escalation_view.provisional AND excluded.provisional""";
    private static final String CONFIRM = """
            INSERT INTO escalation_view (escalation_id, complaint_id) VALUES ($1, $2)
            ON CONFLICT (escalation_id) DO UPDATE SET provisional = false""";
    private static final String WITHDRAW = """
            INSERT INTO escalation_view (escalation_id, complaint_id, withdrawn) VALUES ($1, $2, true)
            ON CONFLICT (escalation_id) DO UPDATE SET withdrawn = true""";

    @Override
    public Uni<Void> start(Tx tx, String complaintId, Instant startsAt, Instant dueAt) {
        return ranked(tx, complaintId, () -> tx.execute(START, complaintId, startsAt, dueAt, null));
    }

    @Override
    public Uni<Void> restart(Tx tx, String complaintId, Instant startsAt, Instant dueAt, int level) {
        return ranked(tx, complaintId, () -> tx.execute(START, complaintId, startsAt, dueAt, level));
    }

    @Override
    public Uni<Void> meet(Tx tx, String complaintId, Instant metAt, Instant dueAt, boolean inTime) {
        return ranked(tx, complaintId, () -> tx.execute(MEET, complaintId, metAt, dueAt, inTime));
    }

    @Override
    public Uni<Void> cancel(Tx tx, String complaintId) {
        return ranked(tx, complaintId, () -> tx.execute(CANCEL, complaintId));
    }

    @Override
    public Uni<Void> escalate(Tx tx, Escalation it) {
        return ranked(
                tx,
                it.complaintId(),
                () -> tx.execute(FIRST_DEADLINE, it.complaintId(), it.dueAt())
                        .chain(() -> tx.execute(
                                ESCALATE,
                                it.escalationId(),
                                it.complaintId(),
                                it.dueAt(),
                                it.level(),
                                it.provisional())));
    }

    @Override
    public Uni<Void> confirm(Tx tx, String complaintId, String escalationId) {
        return ranked(tx, complaintId, () -> tx.execute(CONFIRM, escalationId, complaintId));
    }

    @Override
    public Uni<Void> withdraw(Tx tx, String complaintId, String escalationId) {
        return ranked(tx, complaintId, () -> tx.execute(WITHDRAW, escalationId, complaintId));
    }

    private static Uni<Void> ranked(Tx tx, String complaintId, Supplier<Uni<Integer>> change) {
        return tx.execute(PgComplaintViews.STUB, complaintId)
                .chain(change::get)
                .chain(() -> tx.execute(RANK, complaintId))
                .replaceWithVoid();
    }
}
