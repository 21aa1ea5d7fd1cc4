package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.Topic;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class HoldingIT {
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
    void shouldHoldUntilTheContactComes() {
        streams.send(streams.acknowledgement(reply, now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.held.v1");
        assertThat(graph.to(streams.phone)).isEmpty();

        ledger.linkPhone(streams, now);

        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        assertThat(graph.to(streams.phone)).hasSize(1);
    }

    @Test
    void shouldRaiseAnAlarmWhenTheContactIsMissingForAMinute() {
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> ledger.stateOf(reply).equals("HELD"));

        clock.advance(Duration.ofSeconds(61));

        kafka.await(Topic.OPERATIONS, record -> isAboutTheContact(record, "alarm.raised.v1"));
    }

    @Test
    void shouldClearTheAlarmOnceTheContactHasCome() {
        streams.send(streams.acknowledgement(reply, now));
        await().until(() -> ledger.stateOf(reply).equals("HELD"));
        clock.advance(Duration.ofSeconds(61));
        kafka.await(Topic.OPERATIONS, record -> isAboutTheContact(record, "alarm.raised.v1"));

        ledger.linkPhone(streams, now);

        kafka.await(Topic.OPERATIONS, record -> isAboutTheContact(record, "alarm.cleared.v1"));
    }

    @Test
    void shouldAskForAnAnswerOutsideTheWindowAndSendTheTextThen() {
        ledger.linkPhone(streams, now);
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
        ledger.linkPhone(streams, now);
        streams.send(streams.reply(reply, "reply", "Sudah kami perbaiki.", now));
        kafka.await(Topic.NOTIFICATION, streams.complaint, "notification.sent.v1");
        DeliveryFailed failed = new DeliveryFailed(
                "whatsapp",
                Streams.ACCOUNT,
                "wamid.y" + reply,
                ledger.idOf(reply),
                now,
                131047,
                "Re-engagement message");

        streams.send(failed);
        streams.send(failed);

        await().until(() -> graph.to(streams.phone).size() == 2);
        assertThat(graph.to(streams.phone).getLast().body().encode()).contains("window_closed");
        assertThat(ledger.stateOf(reply)).isEqualTo("HELD");
    }

    @Test
    void shouldTellTheOperatorOfAnAccountsErrorUntilAMessageGoesOut() {
        AccountChanged error =
                new AccountChanged("whatsapp", Streams.ACCOUNT, "errors", "131031", now, "Account has been locked");
        int handled = deliveriesHandled();
        int before = accountAlarms().size();
        streams.send(new AccountChanged("whatsapp", Streams.ACCOUNT, "account_alerts", "131031", now, null));
        streams.send(new AccountChanged("whatsapp", Streams.ACCOUNT, "errors", "130429", now, "Rate limit hit"));
        await().until(() -> deliveriesHandled() >= handled + 2);
        assertThat(accountAlarms()).hasSize(before);

        streams.send(error);
        streams.send(error);
        await().until(() -> accountAlarms().size() == before + 1);
        assertThat(accountAlarms().getLast()).isEqualTo("alarm.raised.v1");

        ledger.linkPhone(streams, now);
        streams.send(streams.inbound(now));
        streams.send(streams.reply(reply, "reply", "Sudah kami perbaiki.", now));
        await().until(() -> accountAlarms().size() == before + 2);
        assertThat(accountAlarms().getLast()).isEqualTo("alarm.cleared.v1");
    }

    private int deliveriesHandled() {
        return Integer.parseInt(
                ledger.value("SELECT count(*) FROM handled_event WHERE topic = ?", Topic.DELIVERY.topicName()));
    }

    private List<String> accountAlarms() {
        return kafka.records(Topic.OPERATIONS).stream()
                .filter(record -> record.json().contains("account.trouble")
                        && record.json().contains(Streams.ACCOUNT))
                .map(ProbedRecord::type)
                .toList();
    }

    private boolean isAboutTheContact(ProbedRecord record, String type) {
        return type.equals(record.type())
                && record.json().contains("contact.missing")
                && record.json().contains(streams.citizen);
    }
}
