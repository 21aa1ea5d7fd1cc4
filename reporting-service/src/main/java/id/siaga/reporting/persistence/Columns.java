package id.siaga.reporting.persistence;

import id.siaga.eventing.PgTx;
import io.vertx.mutiny.sqlclient.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of either client: the tail reads by JDBC because it must wait for notifications, the rest reactively. */
interface Columns<E extends Exception> {
    String text(String name) throws E;

    Instant instant(String name) throws E;

    int number(String name) throws E;

    Boolean flag(String name) throws E;

    static Columns<RuntimeException> of(Row row) {
        return new Columns<>() {
            @Override
            public String text(String name) {
                return row.getString(name);
            }

            @Override
            public Instant instant(String name) {
                return PgTx.instant(row, name);
            }

            @Override
            public int number(String name) {
                return row.getInteger(name);
            }

            @Override
            public Boolean flag(String name) {
                return row.getBoolean(name);
            }
        };
    }

    static Columns<SQLException> of(ResultSet row) {
        return new Columns<>() {
            @Override
            public String text(String name) throws SQLException {
                return row.getString(name);
            }

            @Override
            public Instant instant(String name) throws SQLException {
                OffsetDateTime at = row.getObject(name, OffsetDateTime.class);
                return at == null ? null : at.toInstant();
            }

            @Override
            public int number(String name) throws SQLException {
                return row.getInt(name);
            }

            @Override
            public Boolean flag(String name) throws SQLException {
                boolean value = row.getBoolean(name);
                return row.wasNull() ? null : value;
            }
        };
    }
}
