package id.siaga.routing.persistence;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.hibernate.reactive.session.ReactiveConnectionSupplier;

/**
 * A transaction on a Hibernate Reactive session: entities and native statements commit together. Native statements go to
 * the session's own connection; as native queries Hibernate would interpret each anew, which cost more than the database.
 * They see what was flushed: whoever changes an entity flushes it.
 */
public record SessionTx(Mutiny.Session session) implements Tx {
    private static final String INSTANT = "SELECT siaga.act_instant() AS at";

    public static SessionTx of(Tx tx) {
        return (SessionTx) tx;
    }

    public static Mutiny.Session session(Tx tx) {
        return of(tx).session();
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection().update(sql, bound(parameters)));
    }

    @Override
    public Uni<Boolean> any(String sql, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection().select(sql, bound(parameters)))
                .map(found -> found.size() > 0);
    }

    @Override
    public Uni<Instant> instant() {
        return rows(INSTANT).map(rows -> rows.getFirst().instant("at"));
    }

    /** The rows of a native query; read at once, the session is used by one statement at a time. */
    public Uni<List<FoundRow>> rows(String sql, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection().selectJdbc(sql, bound(parameters)))
                .map(SessionTx::found);
    }

    private ReactiveConnection connection() {
        return ((MutinySessionImpl) session)
                .unwrap(ReactiveConnectionSupplier.class)
                .getReactiveConnection();
    }

    private static Object[] bound(Object[] parameters) {
        return Arrays.stream(parameters)
                .map(parameter -> parameter instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameter)
                .toArray();
    }

    private static List<FoundRow> found(ResultSet rows) {
        try {
            ResultSetMetaData columns = rows.getMetaData();
            List<FoundRow> found = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), rows.getObject(i));
                }
                found.add(new FoundRow(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a row that was read could not be taken apart; the transaction fails", e);
        }
    }
}
