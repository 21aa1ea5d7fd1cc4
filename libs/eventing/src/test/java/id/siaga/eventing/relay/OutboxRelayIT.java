package id.siaga.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.Topic;
import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.eventing.EventJson;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class OutboxRelayIT {
    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, record_key, type, payload)
            VALUES (gen_random_uuid(), 'complaint.events.v1', ?, 'complaint.closed.v1', ?)""";

    KafkaProbe kafka;
    TestDatabase database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldPublishInTheOrderOfTheAggregateUnderContention()
            throws SQLException, InterruptedException, ExecutionException {
        // Given one aggregate whose transactions follow each other by a lock, from eight threads
        execute("CREATE TABLE IF NOT EXISTS aggregate (key text PRIMARY KEY, version int NOT NULL)");
        execute("INSERT INTO aggregate VALUES ('" + key + "', 0)");

        // When 200 events are written
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writes = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(this::writeNextVersion))
                    .toList();
            for (Future<?> write : writes) {
                write.get();
            }
        }

        // Then the topic has them by version
        await().until(() -> kafka.records(Topic.COMPLAINT, key).size() >= 200);
        assertThat(kafka.records(Topic.COMPLAINT, key).stream().map(ProbedRecord::json))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> "{\"v\":" + i + "}")
                        .toList());
        await().until(() -> count("SELECT count(*) FROM outbox") == 0);
    }

    @Test
    void shouldNotVouchPastAWriteThatIsStillOpen() throws SQLException {
        // Given a transaction that has its id and took its instant, but has not committed
        try (Connection open = database.connect()) {
            open.setAutoCommit(false);
            insert(open, "{\"open\":1}");
            Instant act = clock(open);
            Instant before = newestWatermark().at();

            // When watermarks go on
            await().until(() -> watermarksSince(before) > 5);

            // Then none of them passes the open write
            assertThat(newestWatermark().at()).isBefore(act);

            // When it commits
            open.commit();
            await().until(() -> newestWatermark().at().isAfter(act));

            // Then the first watermark past it covers its record
            ProbedRecord published = kafka.records(Topic.COMPLAINT, key).getFirst();
            StreamWatermark first = watermarks().stream()
                    .filter(watermark -> watermark.at().isAfter(act))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.endOffsets().get(published.partition())).isGreaterThan(published.offset());
        }
    }

    private void writeNextVersion() {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            int version;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "UPDATE aggregate SET version = version + 1 WHERE key = '" + key + "' RETURNING version")) {
                row.next();
                version = row.getInt(1);
            }
            insert(connection, "{\"v\":" + version + "}");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the test's write failed", e);
        }
    }

    private void insert(Connection connection, String payload) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key);
            statement.setString(2, payload);
            statement.executeUpdate();
        }
    }

    private static Instant clock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT siaga.clock()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private StreamWatermark newestWatermark() {
        await().until(() -> !watermarks().isEmpty());
        return watermarks().getLast();
    }

    private long watermarksSince(Instant instant) {
        return kafka.records(Topic.WATERMARK).stream()
                .filter(record -> !record.event().time().isBefore(instant))
                .count();
    }

    private List<StreamWatermark> watermarks() {
        return kafka.records(Topic.WATERMARK).stream()
                .map(record -> EventJson.read(StreamWatermark.class, record.value()))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
