package id.siaga.routing.persistence;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction on a Hibernate Reactive session: entities and native statements commit together. */
public record SessionTx(Mutiny.Session session) implements Tx {
    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d+)");
    private static final String TRANSACTION_ID = "SELECT CAST(pg_current_xact_id() AS text) AS id";
    private static final String CLOCK = "SELECT siaga.clock() AS at";

    public static SessionTx of(Tx tx) {
        return (SessionTx) tx;
    }

    public static Mutiny.Session session(Tx tx) {
        return of(tx).session();
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        var query = session.createNativeQuery(numbered(sql));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, bound(parameters[i]));
        }
        return query.executeUpdate();
    }

    /** Counts around the query, because its own columns may be of a type only PostgreSQL knows. */
    @Override
    public Uni<Boolean> any(String sql, Object... parameters) {
        return rows("SELECT count(*) AS found FROM (" + sql + ") AS inquiry", parameters)
                .map(rows -> rows.getFirst().number("found") > 0);
    }

    @Override
    public Uni<Instant> instant() {
        return rows(TRANSACTION_ID)
                .chain(() -> rows(CLOCK))
                .map(rows -> rows.getFirst().instant("at"));
    }

    /** The rows of a native query; read at once, the session is used by one statement at a time. */
    public Uni<List<FoundRow>> rows(String sql, Object... parameters) {
        var query = session.createNativeQuery(numbered(sql), Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, bound(parameters[i]));
        }
        return query.getResultList()
                .map(found -> found.stream().map(FoundRow::new).toList());
    }

    private static String numbered(String sql) {
        return NUMBERED.matcher(sql).replaceAll("?$1");
    }

    private static Object bound(Object parameter) {
        return parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter;
    }
}
