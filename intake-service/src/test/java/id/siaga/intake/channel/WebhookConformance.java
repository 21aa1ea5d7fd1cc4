package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Topic;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.ProbedRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every channel promises its provider and us, on the real broker and without any PostgreSQL. */
public abstract class WebhookConformance {
    private static final int THREE_MEGABYTES = 3 * 1024 * 1024;
    private static final int MOST = 1_000;

    @TestHTTPResource("/webhooks/")
    protected URI webhooks;

    @Inject
    protected Sealing sealing;

    @Inject
    protected MeterRegistry meters;

    protected KafkaProbe probe;

    protected Post post;

    protected abstract Provider provider();

    @BeforeEach
    void open() {
        post = new Post(HttpClient.newHttpClient(), webhooks.resolve(provider().channel()), provider());
    }

    @Test
    void shouldStoreASignedMessageOnce() {
        String id = id();

        assertThat(post.signed(provider().messages(id, 1)).statusCode()).isEqualTo(200);

        assertThat(about(Topic.MESSAGE, id)).extracting(ProbedRecord::type).containsExactly("message.received.v1");
    }

    @Test
    void shouldAcceptEitherSecretOfARotation() {
        assertThat(provider().secrets())
                .hasSize(2)
                .allSatisfy(secret -> assertThat(
                                post.signedWith(secret, provider().messages(id(), 1))
                                        .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void shouldStoreNothingOfWhatIsNotSigned() {
        String id = id();
        String body = provider().messages(id, 1);

        assertThat(post.vouched(body, null).statusCode()).isEqualTo(403);
        assertThat(post.vouched(body, "").statusCode()).isEqualTo(403);
        assertThat(post.signedWith("rahasia-orang-lain", body).statusCode()).isEqualTo(403);
        assertThat(about(Topic.MESSAGE, id)).isEmpty();
    }

    @Test
    void shouldStoreNothingOfWhatWasChangedByOneByte() {
        assumeThat(provider().signsBody()).isTrue();
        String id = id();
        String body = provider().messages(id, 1);
        String signature = provider().signature(provider().secrets().getFirst(), body);

        assertThat(post.vouched(body + " ", signature).statusCode()).isEqualTo(403);
        assertThat(about(Topic.MESSAGE, id)).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsSaidToBeNoPlainJson() {
        String body = provider().messages(id(), 1);
        double before = posts("unsupported-media-type");

        assertThat(post.signed(body, Map.of("Content-Type", "text/plain")).statusCode())
                .isEqualTo(415);
        assertThat(post.signed(body, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(posts("unsupported-media-type")).isEqualTo(before + 2);
    }

    @Test
    void shouldRefuseAndCountWhatIsNoJson() {
        double before = posts("bad-request");

        HttpResponse<String> answer = post.signed("{\"entry\":[");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(post.signed("").statusCode()).isEqualTo(400);
        assertThat(posts("bad-request")).isEqualTo(before + 2);
    }

    @Test
    void shouldParkSignedJsonOfUnknownShapeSealed() {
        String id = id();
        String body = "{\"surat\":\"" + id + "\"}";

        assertThat(post.signed(body).statusCode()).isEqualTo(200);

        assertThat(parkedAbout(id)).containsExactly(body);
        assertThat(probe.records(Topic.INTAKE_PARKED))
                .noneMatch(record -> record.json().contains(id));
    }

    @Test
    void shouldParkJsonThatIsNestedTooDeep() {
        String id = id();

        assertThat(post.signed("[\"" + id + "\"," + "[".repeat(500) + "]".repeat(501))
                        .statusCode())
                .isEqualTo(200);
        assertThat(parkedAbout(id)).hasSize(1);
    }

    @Test
    void shouldReadAThousandAndParkTheRestTogether() {
        String id = id();

        assertThat(post.signed(provider().messages(id, MOST + 3)).statusCode()).isEqualTo(200);

        assertThat(about(Topic.MESSAGE, id)).hasSize(MOST);
        assertThat(parkedAbout(id))
                .singleElement()
                .satisfies(rest -> assertThat(rest.lines()).hasSize(3));
    }

    @Test
    void shouldGiveARepeatedPostTheSameEventIds() {
        String id = id();
        post.signed(provider().messages(id, 2));
        post.signed(provider().messages(id, 2));

        List<ProbedRecord> records = about(Topic.MESSAGE, id);
        assertThat(records).hasSize(4);
        assertThat(records.stream().map(record -> record.event().id()).distinct())
                .hasSize(2);
    }

    @Test
    void shouldRefuseMoreThanThreeMegabytes() {
        assertThat(post.signed("[\"" + "x".repeat(THREE_MEGABYTES) + "\"]").statusCode())
                .isEqualTo(413);
    }

    @Test
    void shouldCountByChannelAccountKindAndOutcome() {
        post.signed(provider().messages(id(), 3));

        double stored = meters
                .find("siaga.intake.updates")
                .tags("channel", provider().channel(), "kind", "message.received", "outcome", "stored")
                .counters()
                .stream()
                .filter(counter -> !"unknown".equals(counter.getId().getTag("account")))
                .mapToDouble(counter -> counter.count())
                .sum();
        assertThat(stored).isGreaterThanOrEqualTo(3);
    }

    protected List<ProbedRecord> about(Topic topic, String messageId) {
        return probe.records(topic).stream()
                .filter(record -> record.json().contains(messageId))
                .toList();
    }

    /** Unsealed. */
    protected List<String> parkedAbout(String id) {
        return probe.records(Topic.INTAKE_PARKED).stream()
                .map(this::parkedBody)
                .filter(body -> body.contains(id))
                .toList();
    }

    protected static String id() {
        return "id-" + UUID.randomUUID() + "-";
    }

    private double posts(String outcome) {
        return meters
                .find("siaga.intake.updates")
                .tags("channel", provider().channel(), "kind", "post", "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private String parkedBody(ProbedRecord record) {
        try {
            return sealing.unseal(
                    new ObjectMapper().readTree(record.json()).path("body").asText());
        } catch (IOException e) {
            throw new AssertionError("a parked record is no JSON", e);
        }
    }
}
