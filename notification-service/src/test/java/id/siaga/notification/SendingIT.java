package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.Topic;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
@QuarkusTestResource(FakeGraph.class)
class SendingIT {
    private static final Duration QUIET = Duration.ofMillis(700);

    KafkaProbe kafka;
    MutableClock clock;
    TestDatabase database;
    FakeGraph graph;

    @Inject
    Sealing sealing;

    private final String reply = UUID.randomUUID().toString();
    private Streams streams;
    private LedgerProbe ledger;
    private Instant now;

    @BeforeEach
    void begin() {
        streams = new Streams(kafka);
        ledger = new LedgerProbe(database, sealing);
        now = clock.now();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldSendAnAcknowledgementOnceHoweverOftenItIsAskedFor() {
        ledger.linkPhone(streams, now);
        streams.send(streams.acknowledgement(reply, now));
        streams.send(streams.acknowledgement(reply, now));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        await().during(QUIET).until(() -> graph.to(streams.phone).size() == 1);
        FakeGraph.Sent sent = graph.to(streams.phone).getFirst();
        assertThat(sent.path()).isEqualTo("/v23.0/" + Streams.ACCOUNT + "/messages");
        assertThat(sent.authorization()).startsWith("Bearer ");
        assertThat(sent.body().getJsonObject("text").getString("body")).contains(streams.ticket);
        assertThat(sent.body().getString("biz_opaque_callback_data")).isEqualTo(ledger.idOf(reply));
        assertThat(kafka.ofType(Topic.NOTIFICATION, "notification.sent.v1"))
                .filteredOn(record -> record.key().equals(streams.complaint))
                .hasSize(1);
    }

    @Test
    void shouldAddressAUserIdAsRecipient() {
        String userId = "ID." + streams.phone;
        streams.send(streams.contact(1, "user_id", sealing.seal(userId), now));
        streams.send(streams.acknowledgement(reply, now));

        await().until(() -> graph.to(userId).size() == 1);
        assertThat(graph.to(userId).getFirst().body().getString("to")).isNull();
    }

    @Test
    void shouldRetryWhatTheProviderRefusedForNow() {
        ledger.linkPhone(streams, now);
        graph.refuseNext(streams.phone, 400, 130429);
        streams.send(streams.acknowledgement(reply, now));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(2);
    }

    @Test
    void shouldGiveUpWhatTheProviderRefusesForGood() {
        ledger.linkPhone(streams, now);
        graph.refuseNext(streams.phone, 400, 131026);
        streams.send(streams.acknowledgement(reply, now));

        assertThat(kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.failed.v1")
                        .json())
                .contains("131026");
    }

    @Test
    void shouldSendAgainWhenTheLeaseEndsWithoutAStatus() {
        ledger.linkPhone(streams, now);
        graph.fallSilentNext(streams.phone);
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> graph.to(streams.phone).size() == 1);
        await().during(QUIET).until(() -> ledger.stateOf(reply).equals("SENDING"));

        clock.advance(Duration.ofSeconds(31));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(2);
    }

    @Test
    void shouldNotSendAgainWhenAStatusSaysItWasSent() {
        ledger.linkPhone(streams, now);
        graph.refuseNext(streams.phone, 500, 1);
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> graph.to(streams.phone).size() == 1);

        streams.send(new DeliverySent("whatsapp", Streams.ACCOUNT, "wamid." + reply, ledger.idOf(reply), now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        clock.advance(Duration.ofSeconds(31));

        await().during(QUIET).until(() -> graph.to(streams.phone).size() == 1);
    }

    @Test
    void shouldExpireAnAcknowledgementOfYesterdayInsteadOfSendingIt() {
        ledger.linkPhone(streams, now);
        streams.send(streams.acknowledgement(reply, now.minus(Duration.ofHours(24))));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.expired.v1");
        assertThat(graph.to(streams.phone)).isEmpty();
    }

    @Test
    void shouldTellDeliveredAndReadOnceAndNeverGoBack() {
        ledger.linkPhone(streams, now);
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");

        streams.send(new DeliveryRead("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, ledger.idOf(reply), now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.read.v1");
        streams.send(new DeliveryDelivered("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, ledger.idOf(reply), now));
        streams.send(new DeliveryRead("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, ledger.idOf(reply), now));

        await().during(QUIET).until(() -> ledger.stateOf(reply).equals("READ"));
        assertThat(kafka.records(Topic.NOTIFICATION, streams.complaint)).hasSize(2);
    }

    @Test
    void shouldParkWhatHasNoWordsAndGoOnWithOthers() {
        Streams other = new Streams(kafka);
        streams.send(streams.reply(reply, "no-such-purpose", null, now));
        other.send(other.contact(1, "phone", sealing.seal(other.phone), now));
        other.send(other.acknowledgement(reply + "-other", now));

        await().until(() -> graph.to(other.phone).size() == 1);
        await().until(() ->
                "1".equals(ledger.value("SELECT count(*) FROM parked WHERE record_key = ?", streams.conversation)));
    }
}
