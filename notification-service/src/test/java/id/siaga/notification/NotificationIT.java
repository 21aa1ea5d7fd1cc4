package id.siaga.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.siaga.contracts.Topic;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
@QuarkusTestResource(FakeGraph.class)
class NotificationIT {
    private static final String BLIMBINGSARI = "35.10.25";
    private static final Duration QUIET = Duration.ofMillis(700);

    KafkaProbe kafka;
    MutableClock clock;
    TestDatabase database;
    FakeGraph graph;

    @Inject
    Sealing sealing;

    @Inject
    RegionPack pack;

    private final String reply = UUID.randomUUID().toString();
    private Streams streams;
    private Instant now;

    @BeforeEach
    void begin() {
        streams = new Streams(kafka);
        now = clock.now();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldSendAnAcknowledgementOnceHoweverOftenItIsAskedFor() {
        linkContact();
        streams.send(streams.acknowledgement(reply, now));
        streams.send(streams.acknowledgement(reply, now));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        await().during(QUIET).until(() -> graph.to(streams.phone).size() == 1);
        FakeGraph.Sent sent = graph.to(streams.phone).getFirst();
        assertThat(sent.path()).isEqualTo("/v23.0/" + Streams.ACCOUNT + "/messages");
        assertThat(sent.authorization()).startsWith("Bearer ");
        assertThat(sent.body().getJsonObject("text").getString("body")).contains(streams.ticket);
        assertThat(sent.body().getString("biz_opaque_callback_data")).isEqualTo(notificationId());
        assertThat(kafka.ofType(Topic.NOTIFICATION, "notification.sent.v1"))
                .filteredOn(record -> record.key().equals(streams.complaint))
                .hasSize(1);
    }

    @Test
    void shouldHoldUntilTheContactComes() {
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.held.v1");
        assertThat(graph.to(streams.phone)).isEmpty();

        linkContact();

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(1);
    }

    @Test
    void shouldRaiseAnAlarmWhenTheContactIsMissingForAMinute() {
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> state().equals("HELD"));

        clock.advance(Duration.ofSeconds(61));

        kafka.await(
                Topic.OPERATIONS,
                record -> record.json().contains("contact.missing")
                        && record.json().contains(streams.citizen));
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
    void shouldAlertTheHeadByTemplateOnceTheComplaintIsKnownAndOnlyOnce() {
        Person head = pack.people().headOf(BLIMBINGSARI).orElseThrow();
        ComplaintEscalated escalation = escalation("e-" + reply, false, head);
        streams.send(escalation);
        streams.send(escalation);
        streams.send(escalation("p-" + reply, true, head));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.held.v1");

        streams.send(streams.registered(now));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        await().during(QUIET).until(() -> alerts(head).size() == 1);
        FakeGraph.Sent alert = alerts(head).getFirst();
        assertThat(alert.path())
                .contains(pack.accounts()
                        .ofUnit("whatsapp", "kabupaten")
                        .orElseThrow()
                        .account());
        assertThat(alert.body().getJsonObject("template").getString("name")).isEqualTo("officer_escalation");
        assertThat(alert.body().encode()).contains("/petugas#/aduan/" + streams.ticket);
    }

    @Test
    void shouldRemindTheOfficerOnDuty() {
        Person officer = pack.people().onDuty(BLIMBINGSARI).orElseThrow();
        streams.send(streams.registered(now));
        streams.send(new ClockReminded(
                streams.complaint,
                "response",
                "pengingat-50",
                BLIMBINGSARI,
                List.of(officer.id()),
                now.plusSeconds(3600),
                now));

        await().until(() -> alerts(officer).size() == 1);
        assertThat(alerts(officer).getFirst().body().encode()).contains("officer_reminder", "WIB", "60");
    }

    @Test
    void shouldRetryWhatTheProviderRefusedForNow() {
        linkContact();
        graph.refuseNext(streams.phone, 400, 130429);
        streams.send(streams.acknowledgement(reply, now));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(2);
    }

    @Test
    void shouldGiveUpWhatTheProviderRefusesForGood() {
        linkContact();
        graph.refuseNext(streams.phone, 400, 131026);
        streams.send(streams.acknowledgement(reply, now));

        assertThat(kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.failed.v1")
                        .json())
                .contains("131026");
    }

    @Test
    void shouldSendAgainWhenTheLeaseEndsWithoutAStatus() {
        linkContact();
        graph.fallSilentNext(streams.phone);
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> graph.to(streams.phone).size() == 1);
        await().during(QUIET).until(() -> state().equals("SENDING"));

        clock.advance(Duration.ofSeconds(31));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(2);
    }

    @Test
    void shouldNotSendAgainWhenAStatusSaysItWasSent() {
        linkContact();
        graph.refuseNext(streams.phone, 500, 1);
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> graph.to(streams.phone).size() == 1);

        streams.send(new DeliverySent("whatsapp", Streams.ACCOUNT, "wamid." + reply, notificationId(), now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        clock.advance(Duration.ofSeconds(31));

        await().during(QUIET).until(() -> graph.to(streams.phone).size() == 1);
    }

    @Test
    void shouldExpireAnAcknowledgementOfYesterdayInsteadOfSendingIt() {
        linkContact();
        streams.send(streams.acknowledgement(reply, now.minus(Duration.ofHours(24))));

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.expired.v1");
        assertThat(graph.to(streams.phone)).isEmpty();
    }

    @Test
    void shouldTellDeliveredAndReadOnceAndNeverGoBack() {
        linkContact();
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");

        streams.send(new DeliveryRead("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, notificationId(), now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.read.v1");
        streams.send(new DeliveryDelivered("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, notificationId(), now));
        streams.send(new DeliveryRead("whatsapp", Streams.ACCOUNT, "wamid.x" + reply, notificationId(), now));

        await().during(QUIET).until(() -> state().equals("READ"));
        assertThat(kafka.records(Topic.NOTIFICATION, streams.complaint)).hasSize(2);
    }

    @Test
    void shouldAskForAnAnswerOutsideTheWindowAndSendTheTextThen() {
        linkContact();
        streams.send(streams.inbound(now.minus(Duration.ofHours(25))));
        streams.send(streams.reply(reply, "reply", "Sudah kami perbaiki.", now));
        await().until(() -> graph.to(streams.phone).size() == 1);
        assertThat(graph.to(streams.phone).getFirst().body().encode()).contains("window_closed");

        streams.send(streams.inbound(now));

        await().until(() -> graph.to(streams.phone).size() == 2);
        assertThat(graph.to(streams.phone).getLast().body().encode()).contains("Sudah kami perbaiki.");
    }

    @Test
    void shouldAskForAnAnswerWhenAStatusSaysTheWindowIsClosed() {
        linkContact();
        streams.send(streams.reply(reply, "reply", "Sudah kami perbaiki.", now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        DeliveryFailed failed = new DeliveryFailed(
                "whatsapp", Streams.ACCOUNT, "wamid.y" + reply, notificationId(), now, 131047, "Re-engagement message");

        streams.send(failed);
        streams.send(failed);

        await().until(() -> graph.to(streams.phone).size() == 2);
        assertThat(graph.to(streams.phone).getLast().body().encode()).contains("window_closed");
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void shouldParkWhatHasNoWordsAndGoOnWithOthers() {
        Streams other = new Streams(kafka);
        streams.send(streams.reply(reply, "no-such-purpose", null, now));
        other.send(other.contact(1, "phone", sealing.seal(other.phone), now));
        other.send(other.acknowledgement(reply + "-other", now));

        await().until(() -> graph.to(other.phone).size() == 1);
        await().until(() ->
                "1".equals(value("SELECT count(*) FROM parked WHERE record_key = ?", streams.conversation)));
    }

    @Test
    void shouldShowTheLedgerToTheLeadingUnitOnly() {
        linkContact();
        streams.send(streams.registered(now));
        streams.send(streams.assigned(2, BLIMBINGSARI, now));
        streams.send(streams.assigned(1, "35.10.01", now));
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        await().until(() -> BLIMBINGSARI.equals(value("SELECT unit FROM complaint WHERE id = ?", streams.complaint)));

        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), BLIMBINGSARI, "officer"))
                .get("/api/v1/notifications?complaint=" + streams.ticket)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].purpose", equalTo("ack"))
                .body("items[0].state", equalTo("SENT"));
        assertThat(asked(Tokens.of(UUID.randomUUID().toString(), "35.10.01", "officer"), streams.complaint))
                .isEqualTo(404);
        assertThat(asked(Tokens.of(UUID.randomUUID().toString(), null, "operator"), streams.complaint))
                .isEqualTo(200);
        assertThat(asked(Tokens.of(UUID.randomUUID().toString(), null, "operator"), "unknown"))
                .isEqualTo(404);
        given().get("/api/v1/notifications?complaint=" + streams.complaint)
                .then()
                .statusCode(401);
    }

    private static int asked(String token, String complaint) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/notifications?complaint=" + complaint)
                .statusCode();
    }

    private void linkContact() {
        streams.send(streams.contact(1, "phone", sealing.seal(streams.phone), now));
        await().until(() -> !value("SELECT person FROM contact WHERE person = ?", streams.citizen)
                .isEmpty());
    }

    private ComplaintEscalated escalation(String id, boolean provisional, Person head) {
        return new ComplaintEscalated(
                streams.complaint,
                "response",
                id,
                1,
                "tingkat-1",
                0,
                provisional,
                BLIMBINGSARI,
                provisional ? List.of() : List.of(head.id()),
                now.minusSeconds(60),
                now);
    }

    private List<FakeGraph.Sent> alerts(Person person) {
        return graph.to(person.phone()).stream()
                .filter(sent -> sent.body().encode().contains(streams.ticket))
                .toList();
    }

    private String notificationId() {
        return value("SELECT id FROM notification WHERE natural_key = ?", "reply:" + reply);
    }

    private String state() {
        return value("SELECT state FROM notification WHERE natural_key = ?", "reply:" + reply);
    }

    private String value(String sql, String parameter) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("the test's query failed", e);
        }
    }
}
