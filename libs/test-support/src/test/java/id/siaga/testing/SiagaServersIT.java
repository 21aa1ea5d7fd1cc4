package id.siaga.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class SiagaServersIT {
    private final TestKafka kafka = SiagaServers.kafka();
    private final TestPostgres postgres = SiagaServers.postgres();

    @Test
    void shouldKeepRecordsAndAddressOverABrokerOutage() {
        // Given
        kafka.createTopics();
        String key = UUID.randomUUID().toString();
        CloudEvent event = new CloudEvent(
                "e-1",
                "test",
                "complaint.assigned.v1",
                key,
                Instant.EPOCH,
                null,
                "{}".getBytes(StandardCharsets.UTF_8));
        try (KafkaProbe probe = new KafkaProbe()) {
            probe.send(Topic.COMPLAINT, key, event);
            String address = kafka.address();

            // When
            kafka.stop();
            kafka.start();

            // Then
            assertThat(kafka.address()).isEqualTo(address);
            ProbedRecord found = probe.await(Topic.COMPLAINT, key, "complaint.assigned.v1");
            assertThat(found.json()).isEqualTo("{}");
            assertThat(found.event().id()).isEqualTo("e-1");
            assertThat(probe.records(Topic.COMPLAINT, key)).hasSize(1);
        }
    }

    @Test
    void shouldMakeTheTopicsOfTheSystemOnceAndNoOthers() throws Exception {
        // When
        kafka.createTopics();
        kafka.createTopics();

        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            assertThat(admin.listTopics().names().get()).hasSize(Topic.values().length);
        }
    }

    @Test
    void shouldDeliverPoisonAndTombstonesAsTheyAre() {
        // Given
        kafka.createTopics();
        String key = UUID.randomUUID().toString();
        try (KafkaProbe probe = new KafkaProbe()) {
            // When
            probe.send(Topic.DUTY, key, Map.of(), null);

            // Then
            ProbedRecord found = probe.await(Topic.DUTY, record -> key.equals(record.key()));
            assertThat(found.value()).isNull();
            assertThat(found.type()).isNull();
        }
    }

    @Test
    void shouldKeepADatabaseOverAnOutage() throws SQLException {
        // Given
        TestDatabase database = postgres.createDatabase();
        execute(database, "CREATE TABLE kept (id int)");

        // When
        postgres.stop();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        postgres.start();

        // Then
        execute(database, "SELECT id FROM kept");
    }

    @Test
    void shouldGiveEveryCallerAFreshDatabaseThatLivesInAnotherZone() throws SQLException {
        // When
        TestDatabase one = postgres.createDatabase();
        TestDatabase other = postgres.createDatabase();

        // Then
        assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
        assertThat(one.reactiveUrl()).startsWith("postgresql://");
        try (var connection = one.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT setconfig[1] FROM pg_db_role_setting s"
                        + " JOIN pg_database d ON d.oid = s.setdatabase AND d.datname = current_database()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("TimeZone=America/Los_Angeles");
        }
    }

    @Test
    void shouldMoveTheClockOfOneDatabaseOnly() {
        // Given
        MutableClock clock = new MutableClock(postgres.createDatabase());
        MutableClock other = new MutableClock(postgres.createDatabase());
        Instant start = clock.now();

        // When
        clock.advance(Duration.ofHours(2));

        // Then
        assertThat(Duration.between(start, clock.now())).isBetween(Duration.ofHours(2), Duration.ofMinutes(121));
        assertThat(Duration.between(start, other.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void shouldSetTheClockAndPutItBack() {
        // Given
        MutableClock clock = new MutableClock(postgres.createDatabase());
        Instant start = clock.now();
        Instant wanted = Instant.parse("2026-03-29T01:59:59.999Z");

        // When
        clock.set(wanted);

        // Then
        assertThat(clock.now()).isBetween(wanted, wanted.plusSeconds(10));
        clock.reset();
        assertThat(clock.now()).isBetween(start, start.plusSeconds(60));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
