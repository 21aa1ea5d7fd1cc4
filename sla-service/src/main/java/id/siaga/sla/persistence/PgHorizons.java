package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.config.SlaConfig;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PgHorizons implements Horizons {
    /** How many events wait for the broker is read off both ends of their ids: counting them would take longest in a herd. */
    private static final String CURRENT = """
            SELECT siaga.clock() AS now, safe_instant() AS safe,
                   (SELECT coalesce(max(at), siaga.clock()) FROM watermark) AS newest,
                   (SELECT coalesce(max(id) - min(id), 0) >= $1 FROM outbox) AS congested""";
    /** One that is older than a known one says nothing new. */
    private static final String NOTE = """
            INSERT INTO watermark (at, end_offsets)
            SELECT $1::timestamptz, $2::bigint[] WHERE NOT EXISTS (SELECT 1 FROM watermark WHERE at >= $1::timestamptz)
            ON CONFLICT DO NOTHING""";

    private static final String PRUNE = "DELETE FROM watermark WHERE at < (SELECT safe_instant())";
    /** While this service lags far behind, one watermark per second is fine enough. */
    private static final String THIN = """
            DELETE FROM watermark w
             WHERE w.at < siaga.clock() - interval '10 seconds' AND w.at <> (SELECT max(at) FROM watermark)
               AND EXISTS (SELECT 1 FROM watermark o
                            WHERE o.at < w.at AND date_trunc('second', o.at) = date_trunc('second', w.at))""";

    private final SlaConfig config;

    PgHorizons(SlaConfig config) {
        this.config = config;
    }

    @Override
    public Uni<Horizon> current(Tx tx) {
        return PgTx.of(tx)
                .preparedQuery(CURRENT)
                .execute(PgTx.tuple(config.claim().pauseAbove()))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Horizon(
                                PgTx.instant(row, "now"),
                                PgTx.instant(row, "safe"),
                                PgTx.instant(row, "newest"),
                                row.getBoolean("congested"))));
    }

    @Override
    public Uni<Void> note(Tx tx, Instant at, List<Long> endOffsets) {
        return tx.execute(NOTE, at, endOffsets.toArray(new Long[0])).replaceWithVoid();
    }

    @Override
    public Uni<Void> prune(Tx tx) {
        return tx.execute(PRUNE).chain(() -> tx.execute(THIN)).replaceWithVoid();
    }
}
