package id.siaga.sla.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Duties;
import id.siaga.sla.domain.Duty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PgDuties implements Duties {
    private static final String SAVE = """
            INSERT INTO duty (unit, version, head, deputy, on_duty) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (unit) DO UPDATE
               SET version = excluded.version, head = excluded.head, deputy = excluded.deputy,
                   on_duty = excluded.on_duty
             WHERE duty.version < excluded.version""";
    private static final String OF =
            "SELECT unit, version, head, deputy, on_duty FROM duty WHERE unit = ANY ($1::text[])";

    @Override
    public Uni<Void> save(Tx tx, Duty duty) {
        return tx.execute(SAVE, duty.unit(), duty.version(), duty.head(), duty.deputy(), duty.onDuty())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Duty>> of(Tx tx, Collection<String> units) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return PgTx.of(tx)
                .preparedQuery(OF)
                .execute(PgTx.tuple((Object) units.toArray(new String[0])))
                .map(rows -> Rows.list(rows, PgDuties::duty).stream()
                        .collect(Collectors.toMap(Duty::unit, Function.identity())));
    }

    private static Duty duty(Row row) {
        return new Duty(
                row.getString("unit"),
                row.getLong("version"),
                row.getString("head"),
                row.getString("deputy"),
                row.getString("on_duty"));
    }
}
