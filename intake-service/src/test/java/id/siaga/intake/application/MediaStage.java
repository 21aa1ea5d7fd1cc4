package id.siaga.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.EventJson;
import id.siaga.intake.Photos;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaJob;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the media worker share: a message with a file, a provider, and what is said about the file. */
abstract class MediaStage {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;
    FakeProvider provider;

    @Inject
    Tables tables;

    /** The clock can be moved once there is one. */
    @BeforeEach
    void awaitTheTables() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(tables::areThere);
    }

    String arrange(FakeProvider.Behaviour file) {
        return arrange(file, id());
    }

    String arrange(FakeProvider.Behaviour file, String id) {
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.address() + "/files/" + id));
        provider.on("/files/" + id, file);
        return id;
    }

    static void describe(HttpExchange exchange, String url) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            FakeProvider.answer(exchange, 401, "application/json", "{\"error\":{\"code\":190}}".getBytes());
            return;
        }
        FakeProvider.answer(exchange, 200, "application/json", ("{\"url\":\"" + url + "\"}").getBytes());
    }

    static void photo(HttpExchange exchange, int seed) throws IOException {
        FakeProvider.answer(exchange, 200, "image/jpeg", Photos.jpeg(seed));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    MessageReceived send(String id) {
        return send(id, UUID.randomUUID().toString().substring(0, 22));
    }

    MessageReceived send(String id, String conversation) {
        MessageReceived message = message(id, conversation);
        publish(message);
        return message;
    }

    MessageReceived message(String id, String conversation) {
        Instant at = clock.now();
        return new MessageReceived(
                conversation,
                "whatsapp",
                "1000000351000",
                "wamid." + id,
                MessageKind.IMAGE,
                sender(),
                null,
                null,
                List.of(new Media(id, "image/jpeg", null, null)),
                null,
                null,
                false,
                null,
                at,
                at,
                0);
    }

    static Sender sender() {
        return new Sender("k1.c2VhbGVk", "index", null, null, null, null, null);
    }

    void publish(Event event) {
        var type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        CloudEvent envelope = new CloudEvent(id(), "/test", type.name(), event.key(), null, null, body);
        probe.send(type.topic(), event.key(), envelope);
    }

    JsonNode await(MessageReceived message, String type) {
        return await(message, type, 1);
    }

    JsonNode await(MessageReceived message, String type, int count) {
        Awaitility.await(type + " of " + message.messageId())
                .atMost(Duration.ofSeconds(40))
                .until(() -> about(message, type).size() >= count);
        return json(about(message, type).getLast());
    }

    String failure(MessageReceived message) {
        return await(message, "media.failed.v1").path("reason").asText();
    }

    List<ProbedRecord> about(MessageReceived message, String type) {
        return probe.records(Topic.MESSAGE, message.conversation()).stream()
                .filter(record -> type.equals(record.type()))
                .toList();
    }

    static JsonNode json(ProbedRecord record) {
        try {
            return new ObjectMapper().readTree(record.json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String state(String id) {
        return query("SELECT concat_ws(' ', min(state), min(trouble)) FROM media_job WHERE media_id = ?", id);
    }

    String query(String sql, String... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the test query failed", e);
        }
    }

    /** As an instance leaves it that died after the object was put: leased, and the lease is over. */
    MediaJob crashed(MessageReceived message, String id) {
        return claimed(message, id, 1, Duration.ZERO);
    }

    MediaJob claimed(MessageReceived message, String id, int attempts, Duration lease) {
        MediaItem item = new MediaItem(
                message.conversation(), "whatsapp", message.account(), message.messageId(), id, "image/jpeg", null);
        String sql = """
                INSERT INTO media_job (conversation, channel, account, message_id, media_id, declared_type, state,
                                       attempts, wake_at)
                VALUES (?, 'whatsapp', ?, ?, ?, 'image/jpeg', 'FETCHING', CAST(? AS int),
                        siaga.clock() + CAST(? AS interval))
                RETURNING id""";
        String row = query(
                sql,
                message.conversation(),
                message.account(),
                message.messageId(),
                id,
                Integer.toString(attempts),
                lease.toString());
        return new MediaJob(Long.parseLong(row), item, attempts, clock.now());
    }
}
