package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is hidden behind others, however many there are. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class HerdIT {
    private static final int HERD = 10_000;
    private static final String INSERT = """
            WITH opened AS (
                INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit)
                SELECT gen_random_uuid(), ? || n, 'response', at - interval '2 hours', at, '1',
                       CASE WHEN n % 2 = 0 THEN '35.10.20' END
                  FROM (SELECT n, ?::timestamptz + n * interval '10 milliseconds' AS at
                          FROM generate_series(1, ?) n) due
                RETURNING id, due_at)
            INSERT INTO step SELECT id, 'tingkat-1', 1, 0, due_at FROM opened""";

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    private Stage stage;
    private Table table;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        table = new Table(database);
        stage.pass(clock.now().plusSeconds(60));
    }

    /** Other tests move the same clock by hours: the herd must not climb on. */
    @AfterEach
    void sendTheHerdHome() {
        table.change("""
                WITH home AS (UPDATE clock SET state = 'CANCELLED', ended_at = siaga.clock()
                               WHERE complaint LIKE 'old-%' OR complaint LIKE 'new-%' RETURNING id)
                DELETE FROM step USING home WHERE clock_id = id""");
    }

    @Test
    void shouldEscalateEachOfTenThousandOldBreachesUnderTenThousandNewerOpenOnes() {
        // Given old ones that were due five minutes ago, every second one unassigned, and newer ones with time left
        Instant now = clock.now();
        table.change(INSERT, "old-", now.minus(Duration.ofMinutes(5)).toString(), HERD);
        table.change(INSERT, "new-", now.plus(Duration.ofHours(1)).toString(), HERD);

        // When
        stage.pass(now.plusSeconds(1));

        // Then
        await().atMost(Duration.ofSeconds(120)).until(() -> fired("old-%") == HERD);
        assertThat(table.number("""
                        SELECT count(*) FROM clock c
                         WHERE c.complaint LIKE 'old-%' AND NOT EXISTS (
                               SELECT 1 FROM firing f WHERE f.clock_id = c.id AND f.level = 1 AND f.fire_at = c.due_at
                                                        AND f.state = 'CONFIRMED')""")).isZero();
        assertThat(fired("new-%")).isZero();
    }

    private long fired(String complaints) {
        return table.number(
                "SELECT count(*) FROM firing f JOIN clock c ON c.id = f.clock_id WHERE c.complaint LIKE ?", complaints);
    }
}
