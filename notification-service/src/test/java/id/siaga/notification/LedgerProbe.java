package id.siaga.notification;

import static org.awaitility.Awaitility.await;

import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The ledger from outside: makes a citizen known to it and reads what it has kept. */
record LedgerProbe(TestDatabase database, Sealing sealing) {
    /** Returns when the service knows the citizen's phone. */
    void linkPhone(Streams streams, Instant at) {
        streams.send(streams.contact(1, "phone", sealing.seal(streams.phone), at));
        await().until(() -> !value("SELECT person FROM contact WHERE person = ?", streams.citizen)
                .isEmpty());
    }

    String idOf(String reply) {
        return value("SELECT id FROM notification WHERE natural_key = ?", "reply:" + reply);
    }

    String stateOf(String reply) {
        return value("SELECT state FROM notification WHERE natural_key = ?", "reply:" + reply);
    }

    /** The first column of the first row, empty where there is none. */
    String value(String sql, String parameter) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("the test's query failed", e);
        }
    }
}
