package id.siaga.intake.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.WithDatabase;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithDatabase.class)
class PgParkedWebhooksIT {
    private static final String PAST = """
            INSERT INTO parked_webhook (id, channel, kind, reason, parts, received_at, state)
            SELECT 'plan-' || n, 'x', 'k', 'r', 1, siaga.clock(), CASE WHEN n > 49990 THEN 'OPEN' ELSE 'DISMISSED' END
              FROM generate_series(1, 50000) AS n""";

    TestDatabase database;

    @Test
    void shouldReadTheFewThatAreOpenWithoutPassingAllThatWereDecided() throws SQLException {
        Awaitility.await().until(() -> one("SELECT 1 FROM pg_tables WHERE tablename = 'parked_webhook'"), "1"::equals);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PAST);
            statement.execute("ANALYZE parked_webhook");
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE page AS " + PgParkedWebhooks.OPEN_PAGE);

            assertThat(all(statement.executeQuery("EXPLAIN EXECUTE page (0, NULL, NULL, NULL, NULL, 50)")))
                    .contains("parked_webhook_open")
                    .doesNotContain("parked_webhook_pkey", "Seq Scan");
            connection.rollback();
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return all(statement.executeQuery(sql));
        }
    }

    private static String all(ResultSet rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        while (rows.next()) {
            lines.append(rows.getString(1));
        }
        return lines.toString();
    }
}
