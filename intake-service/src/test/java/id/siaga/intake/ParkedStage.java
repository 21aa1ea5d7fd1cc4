package id.siaga.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.EventJson;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.channel.MetaProviders;
import id.siaga.intake.channel.Post;
import id.siaga.intake.channel.Provider;
import id.siaga.intake.channel.whatsapp.Bodies;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.TestDatabase;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** Webhooks that nobody can read, the worker's table, and an operator before the service. */
abstract class ParkedStage {
    static final String ADDRESS = "/api/v1/parked/webhooks";
    static final Instant AT = Instant.parse("2026-03-14T10:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/webhooks/whatsapp")
    URI webhook;

    @ConfigProperty(name = "siaga.whatsapp.app-secret")
    List<String> secrets;

    @Inject
    Sealing sealing;

    KafkaProbe probe;
    TestDatabase database;

    Provider provider;
    Post post;

    /** A word that no other test counts by. */
    final String word = letters();

    @BeforeEach
    void open() {
        provider = MetaProviders.whatsapp(secrets);
        post = new Post(HttpClient.newHttpClient(), webhook, provider);
    }

    String unknown(String id, String text) {
        return provider.frame().apply(Bodies.message(id, word, "{\"body\":\"" + text + "\"}"));
    }

    String parkedBefore(String body, String kind) {
        return parkedBefore("whatsapp", null, body, kind);
    }

    /** As an earlier release, that could not read it, would have. */
    String parkedBefore(String channel, String account, String body, String kind) {
        String id = UUID.randomUUID().toString();
        WebhookParked event =
                new WebhookParked(id, channel, "nobody has taught us", sealing.seal(body), AT, account, kind, null);
        byte[] json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        probe.send(Topic.INTAKE_PARKED, id, new CloudEvent(id, "/test", "webhook.parked.v1", id, AT, null, json));
        await().atMost(PATIENCE)
                .until(() -> column("SELECT id FROM parked_webhook_part p JOIN parked_webhook w"
                                + " ON w.id = p.webhook WHERE w.id = '" + id + "'")
                        .contains(id));
        return id;
    }

    /** As if the instance had died between the broker's acknowledgement and the commit. */
    void putBack(String id, String body) {
        column("UPDATE parked_webhook SET state = 'OPEN' WHERE id = '" + id + "' RETURNING 1");
        column("INSERT INTO parked_webhook_part VALUES ('" + id + "', 1, '" + sealing.seal(body) + "') RETURNING 1");
    }

    /** Somebody else decides about all of a kind, after the act has found it open and before the act can end it. */
    <R> R whileDecided(String kind, Supplier<R> act) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM parked_webhook_part p USING parked_webhook w WHERE w.id = p.webhook"
                    + " AND w.kind = '" + kind + "'");
            statement.execute("UPDATE parked_webhook SET state = 'DISMISSED' WHERE kind = '" + kind + "'");
            CompletableFuture<R> acting = CompletableFuture.supplyAsync(act);
            await().atMost(PATIENCE)
                    .until(() ->
                            !column("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
            connection.commit();
            return acting.join();
        } catch (SQLException e) {
            throw new IllegalStateException("the other decision failed", e);
        }
    }

    List<String> awaitOpen(String kind, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> page(Map.of("kind", kind, "limit", 200)).<String>getList("items.id"),
                        ids -> ids.size() == count);
    }

    static JsonPath page(Map<String, ?> query) {
        return operator()
                .queryParams(query)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static long counted(String kind) {
        return operator().get(ADDRESS + "/counts").jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(sort -> kind.equals(sort.get("kind")))
                .mapToLong(sort -> ((Number) sort.get("count")).longValue())
                .sum();
    }

    static Response replay(String id) {
        return operator().post(ADDRESS + "/" + id + "/replay");
    }

    static Response replayAll(String kind) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "whatsapp", "kind", kind))
                .post(ADDRESS + "/replay");
    }

    static Response dismiss(String id, String reason) {
        return operator()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(ADDRESS + "/" + id + "/dismiss");
    }

    /** Without asking the service, which would write it down. */
    String content(String id) {
        return String.join(
                "",
                column("SELECT sealed FROM parked_webhook_part WHERE webhook = '" + id + "' ORDER BY number").stream()
                        .map(sealing::unseal)
                        .toList());
    }

    List<ProbedRecord> about(String message) {
        return probe.records(Topic.MESSAGE).stream()
                .filter(record -> record.json().contains(message))
                .toList();
    }

    List<String> alarms(String channel) {
        return probe.records(Topic.OPERATIONS).stream()
                .filter(record -> record.json().contains("webhook.parked")
                        && record.json().contains("\"" + channel + "\""))
                .map(ProbedRecord::type)
                .toList();
    }

    /** Logs in under another name than the id that the records must keep. */
    static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.named("operator", "operator-1", "kabupaten", "operator"));
    }

    static String letters() {
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .forEach(c -> letters.append((char) ('a' + Character.digit(c, 16))));
        return letters.toString();
    }

    List<String> column(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's query failed", e);
        }
    }
}
