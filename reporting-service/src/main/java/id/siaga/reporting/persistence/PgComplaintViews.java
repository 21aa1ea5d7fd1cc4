package id.siaga.reporting.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ComplaintFact;
import id.siaga.reporting.projection.ComplaintViews;
import id.siaga.reporting.projection.PublicStep;
import id.siaga.reporting.projection.Registration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgComplaintViews implements ComplaintViews {
    static final String STUB = "INSERT INTO complaint_view (complaint_id) VALUES ($1) ON CONFLICT DO NOTHING";

    /** A clock that is already there is this one or a later one. */
    private static final String REGISTER = """
            INSERT INTO complaint_view AS v
                   (complaint_id, ticket, token, kind, priority, channel, received_at, starts_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (complaint_id) DO UPDATE
               SET ticket = excluded.ticket, token = excluded.token, kind = excluded.kind, priority = excluded.priority,
                   channel = excluded.channel, received_at = excluded.received_at,
                   starts_at = coalesce(v.starts_at, excluded.starts_at),
                   due_at = coalesce(v.due_at, excluded.due_at)""";

    private static final String APPLY = """
            UPDATE complaint_view
               SET state = CASE WHEN $3::text IS NOT NULL AND $2 >= state_version THEN $3 ELSE state END,
                   closed_at = CASE WHEN $3::text IS NOT NULL AND $2 >= state_version
                                    THEN $4::timestamptz ELSE closed_at END,
                   state_version = CASE WHEN $3::text IS NULL THEN state_version ELSE greatest(state_version, $2) END,
                   unit = CASE WHEN $5::text IS NOT NULL AND $2 >= unit_version THEN nullif($5, '') ELSE unit END,
                   unit_version = CASE WHEN $5::text IS NULL THEN unit_version ELSE greatest(unit_version, $2) END,
                   category = CASE WHEN $6::text IS NOT NULL AND $2 >= category_version THEN $6 ELSE category END,
                   category_version =
                       CASE WHEN $6::text IS NULL THEN category_version ELSE greatest(category_version, $2) END,
                   area = CASE WHEN $7::text IS NOT NULL AND $2 >= area_version THEN $7 ELSE area END,
                   area_version = CASE WHEN $7::text IS NULL THEN area_version ELSE greatest(area_version, $2) END
             WHERE complaint_id = $1
            RETURNING nullif(old.unit, new.unit) AS former_unit""";

    private static final String ADD_STEP = """
            INSERT INTO public_step (complaint_id, kind, at, unit) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING""";
    private static final String DELIVERED =
            "UPDATE complaint_view SET undelivered = false WHERE complaint_id = $1 AND undelivered";
    private static final String UNDELIVERED = "UPDATE complaint_view SET undelivered = true WHERE complaint_id = $1";

    @Override
    public Uni<Void> register(Tx tx, Registration it) {
        return tx.execute(
                        REGISTER,
                        it.complaintId(),
                        it.ticket(),
                        it.token(),
                        it.kind(),
                        it.priority(),
                        it.channel(),
                        it.receivedAt(),
                        it.startsAt(),
                        it.dueAt())
                .chain(() -> tx.execute(PgClockViews.RANK, it.complaintId()))
                .replaceWithVoid();
    }

    @Override
    public Uni<String> apply(Tx tx, ComplaintFact fact) {
        return applied(tx, fact)
                .chain(rows -> rows.size() == 1
                        ? Uni.createFrom().item(rows)
                        : tx.execute(STUB, fact.complaintId()).chain(() -> applied(tx, fact)))
                .map(PgComplaintViews::formerUnit);
    }

    private static Uni<RowSet<Row>> applied(Tx tx, ComplaintFact fact) {
        return PgTx.of(tx)
                .preparedQuery(APPLY)
                .execute(PgTx.tuple(
                        fact.complaintId(),
                        fact.version(),
                        fact.state(),
                        fact.closedAt(),
                        fact.unit(),
                        fact.category(),
                        fact.area()));
    }

    private static String formerUnit(RowSet<Row> rows) {
        return rows.iterator().next().getString("former_unit");
    }

    @Override
    public Uni<Void> addStep(Tx tx, String complaintId, PublicStep step) {
        return tx.execute(ADD_STEP, complaintId, step.kind().code(), step.at(), step.unit())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> noteDelivered(Tx tx, String complaintId) {
        return tx.execute(DELIVERED, complaintId).map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> noteUndelivered(Tx tx, String complaintId) {
        return tx.execute(STUB, complaintId)
                .chain(() -> tx.execute(UNDELIVERED, complaintId))
                .replaceWithVoid();
    }
}
