package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.sla.domain.InstalledPolicies;
import id.siaga.sla.domain.InstalledPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgInstalledPolicies implements InstalledPolicies {
    private static final String LATEST = """
            SELECT version, first_seen_at, content::text AS content FROM policy
             WHERE $1::text IS NULL
                OR (first_seen_at, version) < (SELECT first_seen_at, version FROM policy WHERE version = $1)
             ORDER BY first_seen_at DESC, version DESC LIMIT $2""";

    private final Pool pool;

    PgInstalledPolicies(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<InstalledPolicy>> latest(String behind, int limit) {
        return pool.preparedQuery(LATEST)
                .execute(PgTx.tuple(behind, limit))
                .map(rows -> Rows.list(rows, PgInstalledPolicies::policy));
    }

    private static InstalledPolicy policy(Row row) {
        return new InstalledPolicy(
                row.getString("version"), PgTx.instant(row, "first_seen_at"), row.getString("content"));
    }
}
