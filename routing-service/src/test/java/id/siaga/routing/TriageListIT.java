package id.siaga.routing;

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

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class TriageListIT {
    private static final String CITIZEN =
            "INSERT INTO citizen VALUES ('00000000-0000-0000-0000-000000000001', 0, NULL, siaga.clock())";
    private static final String PAST = """
            INSERT INTO complaint (id, ticket, token, kind, priority, channel, account, conversation, citizen, received_at,
                                   state, starts_at, due_at, start_mark, policy_version, level, verified,
                                   last_message_at, version, last_hash)
            SELECT gen_random_uuid(), 'PLAN-' || n, 'plan-' || n, 'pengaduan', 'P3', 'whatsapp', 'a', 'c',
                   '00000000-0000-0000-0000-000000000001', at, CASE WHEN n > 49990 THEN 'TRIAGE' ELSE 'CLOSED' END,
                   at, at, 'receipt', '1', 0, true, at, 1, ''
              FROM generate_series(1, 50000) AS n, LATERAL (SELECT siaga.clock() + n * interval '1 minute' AS at)""";
    private static final String LIST =
            "PREPARE list (int) AS SELECT * FROM complaint WHERE state IN ('TRIAGE') ORDER BY due_at, id FETCH FIRST $1 ROWS ONLY";

    TestDatabase database;

    @Test
    void shouldReadTheFewThatWaitWithoutPassingAllThatAreDone() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(CITIZEN);
            statement.execute(PAST);
            statement.execute("ANALYZE complaint");
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute(LIST);

            ResultSet plan = statement.executeQuery("EXPLAIN EXECUTE list (100)");

            assertThat(plan.next()).isTrue();
            assertThat(plan.next()).isTrue();
            assertThat(plan.getString(1)).contains("complaint_triage");
            connection.rollback();
        }
    }
}
