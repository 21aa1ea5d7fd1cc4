package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.Complaints;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PgComplaints implements Complaints {
    private static final String REGISTERED = """
            INSERT INTO complaint (id, ticket, token) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET ticket = excluded.ticket, token = excluded.token""";
    private static final String ASSIGNED = """
            INSERT INTO complaint (id, unit, unit_version) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, unit_version = excluded.unit_version
             WHERE complaint.unit_version < excluded.unit_version""";
    private static final String TICKET = "SELECT ticket FROM complaint WHERE id = $1 AND ticket IS NOT NULL";

    @Override
    public Uni<Void> registered(Tx tx, String complaint, String ticket, String token) {
        return tx.execute(REGISTERED, complaint, ticket, token).replaceWithVoid();
    }

    @Override
    public Uni<Void> assigned(Tx tx, String complaint, long version, String unit) {
        return tx.execute(ASSIGNED, complaint, unit, version).replaceWithVoid();
    }

    @Override
    public Uni<Optional<String>> ticket(Tx tx, String complaint) {
        return PgTx.of(tx)
                .preparedQuery(TICKET)
                .execute(PgTx.tuple(complaint))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString("ticket")));
    }
}
