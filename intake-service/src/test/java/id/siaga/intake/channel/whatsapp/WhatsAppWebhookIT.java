package id.siaga.intake.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Topic;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.intake.application.Room;
import id.siaga.intake.channel.MetaProviders;
import id.siaga.intake.channel.MetaWebhookConformance;
import id.siaga.intake.channel.Post;
import id.siaga.intake.channel.Provider;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.SiagaServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class WhatsAppWebhookIT extends MetaWebhookConformance {
    private static final String HALF = "POST /webhooks/whatsapp HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"entry\":[";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREE_MEGABYTES = 3 * 1024 * 1024;

    @Inject
    Room room;

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @ConfigProperty(name = "siaga.whatsapp.app-secret")
    List<String> secrets;

    @Inject
    BlindIndex blindIndex;

    @Override
    protected Provider provider() {
        return MetaProviders.whatsapp(secrets);
    }

    @Test
    void shouldStoreASignedTextAsOneRecord() throws IOException {
        String id = id();

        assertThat(post.signed(Bodies.text(id, "Jalan rusak")).statusCode()).isEqualTo(200);

        ProbedRecord record = only(id);
        var body = new ObjectMapper().readTree(record.json());
        assertThat(record.type()).isEqualTo("message.received.v1");
        assertThat(record.key())
                .isEqualTo(blindIndex.conversation("whatsapp", Bodies.ACCOUNT, Bodies.USER_ID))
                .isEqualTo(body.path("conversation").asText());
        assertThat(record.event().source()).isEqualTo("/siaga/intake-service");
        assertThat(record.event().traceparent()).isNotBlank();
        assertThat(body.path("text").asText()).isEqualTo("Jalan rusak");
        assertThat(sealing.unseal(body.path("sender").path("phone").asText())).isEqualTo(Bodies.PHONE);
        assertThat(record.json()).doesNotContain(Bodies.PHONE).doesNotContain(Bodies.USER_ID);
    }

    @Test
    void shouldSplitABatchAndParkOnlyWhatItCannotRead() {
        String prefix = id();
        int parked = probe.records(Topic.INTAKE_PARKED).size();

        assertThat(post.signed(Bodies.batch(prefix)).statusCode()).isEqualTo(200);

        assertThat(about(Topic.MESSAGE, prefix)).hasSize(2);
        assertThat(about(Topic.DELIVERY, prefix))
                .extracting(ProbedRecord::type)
                .containsExactly("delivery.sent.v1", "delivery.delivered.v1");
        assertThat(about(Topic.DELIVERY, prefix))
                .allMatch(record -> record.key().equals(prefix + "4"));
        assertThat(probe.records(Topic.INTAKE_PARKED)).hasSize(parked + 1);
    }

    @Test
    void shouldRaiseTheAlarmInTheSamePost() {
        String account = id();

        assertThat(post.signed("{\"entry\":[{\"id\":\"" + account + "\",\"changes\":[{\"field\":\"account_update\","
                                + "\"value\":{\"event\":\"ACCOUNT_DELETED\"}}]}]}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(about(Topic.OPERATIONS, account))
                .extracting(ProbedRecord::type, ProbedRecord::key)
                .containsExactly(tuple("alarm.raised.v1", "intake-service"));
    }

    @Test
    void shouldRefuseMoreThanThreeMegabytesAndTakeExactlyThat() {
        String frame = "{\"entry\":[],\"x\":\"\"}";
        String most = frame.replace("\"\"", "\"" + "x".repeat(THREE_MEGABYTES - frame.length()) + "\"");
        String more = most.replace("\"entry\"", " \"entry\"");

        assertThat(post.signed(most).statusCode()).isEqualTo(200);
        assertThat(post.signed(more).statusCode()).isEqualTo(413);
        assertThat(post.signedInChunks(more).statusCode()).isEqualTo(413);
        assertThat(post.signedInChunks(most).statusCode()).isEqualTo(200);
        assertThat(post.signed(frame).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldParkALargePostOfUnknownShapeInParts() {
        int before = probe.records(Topic.INTAKE_PARKED).size();
        String body = "[\"" + "x".repeat(THREE_MEGABYTES - 4) + "\"]";

        assertThat(post.signed(body).statusCode()).isEqualTo(200);
        assertThat(probe.records(Topic.INTAKE_PARKED)).hasSize(before + 4);
    }

    @Test
    void shouldAnswer503WithinFiveSecondsWhileKafkaIsDownAndRecover() {
        String id = id();
        post.signed(Bodies.text(id(), "sebelum"));
        SiagaServers.kafka().stop();
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = post.signed(Bodies.text(id, "saat mati"));
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            assertThat(post.signed(provider().messages(id, 1_000)).statusCode()).isEqualTo(503);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> readiness() == 503);
        } finally {
            SiagaServers.kafka().start();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> post.signed(Bodies.text(id, "saat mati")).statusCode() == 200);
        assertThat(about(Topic.MESSAGE, id)).isNotEmpty();
        assertThat(readiness()).isEqualTo(200);
    }

    @Test
    void shouldLetGoOfASenderThatStopsHalfway() throws IOException {
        try (Socket line = new Socket(webhooks.getHost(), webhooks.getPort())) {
            line.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
            line.setSoTimeout((int) PATIENCE.toMillis());
            Awaitility.await().until(() -> room.taken() > 0);

            assertThat(new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .isEqualTo("HTTP/1.1 408 Request Timeout");
        }
        Awaitility.await().until(() -> room.taken() == 0);
    }

    @Test
    void shouldGiveBackTheRoomOfWhoHangsUp() throws IOException {
        try (Socket line = new Socket(webhooks.getHost(), webhooks.getPort())) {
            line.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> room.taken() > 0);
        }
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> room.taken() == 0);
    }

    private int readiness() {
        return new Post(post.http(), ready, provider()).get("").statusCode();
    }

    private ProbedRecord only(String messageId) {
        List<ProbedRecord> records = about(Topic.MESSAGE, messageId);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }
}
