package id.siaga.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import id.siaga.contracts.Topic;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
@QuarkusTestResource(FakeGraph.class)
class OfficerIT {
    private static final String BLIMBINGSARI = "35.10.25";
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final String[] SHOWN = {
        "id",
        "recipient",
        "audience",
        "purpose",
        "channel",
        "state",
        "reason",
        "errorCode",
        "attempts",
        "requestedAt",
        "sentAt",
        "deliveredAt",
        "readAt"
    };

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
    private LedgerProbe ledger;
    private Instant now;

    @BeforeEach
    void begin() {
        streams = new Streams(kafka);
        ledger = new LedgerProbe(database, sealing);
        now = clock.now();
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
                now,
                null));

        await().until(() -> alerts(officer).size() == 1);
        assertThat(alerts(officer).getFirst().body().encode()).contains("officer_reminder", "WIB", "60");
    }

    @Test
    void shouldShowTheLedgerToTheLeadingUnitOnly() {
        ledger.linkPhone(streams, now);
        streams.send(streams.registered(now));
        streams.send(streams.assigned(2, BLIMBINGSARI, now));
        streams.send(streams.assigned(1, "35.10.01", now));
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        await().until(() ->
                BLIMBINGSARI.equals(ledger.value("SELECT unit FROM complaint WHERE id = ?", streams.complaint)));

        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), BLIMBINGSARI, "officer"))
                .get("/api/v1/notifications?complaint=" + streams.ticket)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].purpose", equalTo("ack"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].keySet()", containsInAnyOrder(SHOWN));
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

    @Test
    void shouldShowTheLedgerToNoUnitOnceTheChoiceWasTakenBack() {
        // Given
        streams.send(streams.registered(now));
        streams.send(streams.assigned(2, BLIMBINGSARI, now));
        String officer = Tokens.of(UUID.randomUUID().toString(), BLIMBINGSARI, "officer");
        await().until(() -> asked(officer, streams.complaint) == 200);

        // When
        streams.send(streams.triageRequested(3, now));
        streams.send(streams.assigned(2, BLIMBINGSARI, now));

        // Then
        await().until(() -> asked(officer, streams.complaint) == 404);
        assertThat(asked(Tokens.of(UUID.randomUUID().toString(), null, "operator"), streams.complaint))
                .isEqualTo(200);
    }

    private static int asked(String token, String complaint) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/notifications?complaint=" + complaint)
                .statusCode();
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
                now,
                null);
    }

    private List<FakeGraph.Sent> alerts(Person person) {
        return graph.to(person.phone()).stream()
                .filter(sent -> sent.body().encode().contains(streams.ticket))
                .toList();
    }
}
