package id.siaga.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What is asked for with each message and each tick passes by all that waits for something else. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class LedgerPlansIT {
    private static final String WAITING = """
            INSERT INTO notification (id, natural_key, recipient, audience, purpose, channel, account, conversation, content,
                                      state, held_reason, wake_at, requested_at, expires_at)
            SELECT gen_random_uuid(), 'plan-' || n, 'person-' || n, 'OFFICER', 'p', 'whatsapp', 'a', 'conversation-' || n,
                   'c', CASE WHEN n % 2 = 0 THEN 'HELD' ELSE 'DUE' END, CASE WHEN n % 2 = 0 THEN 'WINDOW' END,
                   siaga.clock() + interval '1 hour', siaga.clock(), siaga.clock() + interval '1 day'
              FROM generate_series(1, 50000) AS n""";

    TestDatabase database;

    @Test
    void shouldReleaseWhatWaitsForAConversationWithoutLookingAtTheOthers() throws SQLException {
        assertThat(plan("(text)", PgNotifications.RELEASE_WINDOW, "'conversation-7'"))
                .contains("notification_held_window", "Index Cond: (conversation = $1)")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldStopAtTheFirstThatIsNotYetDue() throws SQLException {
        assertThat(plan("(bigint)", PgDueNotifications.EXPIRE, "100"))
                .contains("Index Cond: (expires_at <=")
                .doesNotContain("Seq Scan");
        assertThat(plan("(bigint, float8)", PgDueNotifications.CLAIM_OLDEST, "100, 60"))
                .contains("Index Cond: (wake_at <=")
                .doesNotContain("Seq Scan");
    }

    private String plan(String types, String sql, String values) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(WAITING);
            statement.execute("ANALYZE notification");
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE asked " + types + " AS " + sql);
            String plan = all(statement.executeQuery("EXPLAIN EXECUTE asked (" + values + ")"));
            connection.rollback();
            return plan;
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
