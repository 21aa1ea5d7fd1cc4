package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ServiceQuestionIT {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Test
    void shouldAnswerAQuestionAtOnceAndCloseItAsInformation() {
        Sender sender = Sent.someone();
        MessageReceived question = asked(sender, "Syarat KTP hilang apa saja?");
        Case found = Case.awaitOf(database, question);
        ProbedRecord answer = probe.await(Topic.CONVERSATION, question.conversation(), "reply.requested.v1");
        assertThat(answer.json()).contains("\"service.answer\"", "kepolisian", found.ticket(), "WIB");
        given().auth()
                .oauth2(People.officer("35.10.25"))
                .get("/api/v1/complaints/" + found.id())
                .then()
                .body("kind", equalTo("permintaan-informasi"))
                .body("state", equalTo("ASSIGNED"))
                .body("respondedAt", nullValue());

        MessageReceived enough = asked(sender, "1");

        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.closed.v1")
                        .json())
                .contains("\"information\"", "\"citizen\"");
        Case.awaitOf(database, enough);
        assertThat(purposes(question)).containsExactly("service.answer", "service.closed");
        assertThat(Case.of(database, question).state()).isEqualTo("CLOSED");
    }

    @Test
    void shouldLeaveThePromiseRunningWhenTheAnswerWasNotEnough() {
        Sender sender = Sent.someone();
        MessageReceived question = asked(sender, "mau tanya biaya akta kelahiran berapa");
        Case found = Case.awaitOf(database, question);

        MessageReceived more = asked(sender, "2");

        Case.awaitOf(database, more);
        assertThat(probe.await(Topic.COMPLAINT, found.id(), "complaint.feedback-received.v1")
                        .json())
                .contains("\"accepted\":false");
        probe.await(Topic.CONVERSATION, record -> record.json().contains("service.human"));
        assertThat(Case.of(database, question).state()).isEqualTo("ASSIGNED");
        assertThat(probe.records(Topic.COMPLAINT, found.id()).stream().map(ProbedRecord::json))
                .noneMatch(json -> json.contains("\"substantive\":true"));
        given().auth()
                .oauth2(People.officer("35.10.25"))
                .get("/api/v1/complaints/" + found.id() + "/timeline")
                .then()
                .body("verified", equalTo(true))
                .body("items.content", hasItem("Jawaban otomatis dari katalog layanan: Akta kelahiran."));
    }

    @Test
    void shouldAnswerAFurtherQuestionOnTheSameTicket() {
        Sender sender = Sent.someone();
        MessageReceived first = asked(sender, "Syarat KTP hilang?");
        Case.awaitOf(database, first);

        MessageReceived second = asked(sender, "kalau syarat KK hilang?");

        assertThat(Case.awaitOf(database, second).id())
                .isEqualTo(Case.of(database, first).id());
        assertThat(purposes(first)).containsExactly("service.answer", "service.answer");
    }

    @Test
    void shouldRegisterAComplaintThatFollowsAnAnsweredQuestionAndJoinWhatIsNone() {
        Sender sender = Sent.someone();
        MessageReceived question = asked(sender, "Syarat KTP hilang apa saja?");
        Case answered = Case.awaitOf(database, question);

        Case more = Case.awaitOf(database, asked(sender, "saya tinggal di desa Kaligung"));
        Case complaint = Case.awaitOf(database, asked(sender, "Lampu jalan depan rumah saya padam"));

        assertThat(more.id()).isEqualTo(answered.id());
        assertThat(complaint.id()).isNotEqualTo(answered.id());
        assertThat(purposes(question)).containsExactly("service.answer", "ack");
    }

    @Test
    void shouldRegisterDangerThatFollowsAnAnsweredQuestionThoughItNamesNoMatter() {
        Sender sender = Sent.someone();
        Case answered = Case.awaitOf(database, asked(sender, "Syarat KTP hilang apa saja?"));

        MessageReceived danger = asked(sender, "Tolong, ada orang tenggelam");

        Case found = Case.awaitOf(database, danger);
        assertThat(found.id()).isNotEqualTo(answered.id());
        given().auth()
                .oauth2(People.officer("35.10.25"))
                .get("/api/v1/complaints/" + found.id())
                .then()
                .body("priority", equalTo("P1"));
        assertThat(purposes(danger)).containsExactly("service.answer", "ack", "danger");
    }

    @Test
    void shouldTakeTwoForTheComplaintThatWasResolvedAfterTheAnswer() {
        Sender sender = Sent.someone();
        MessageReceived complaint = asked(sender, "Lampu jalan padam");
        Case resolved = Case.awaitOf(database, complaint);
        act(resolved, 2, "reply");
        MessageReceived question = asked(sender, "Syarat KTP hilang apa saja?");
        Case answered = Case.awaitOf(database, question);
        assertThat(answered.id()).isNotEqualTo(resolved.id());
        act(resolved, 3, "resolve");

        asked(sender, "2");

        probe.await(Topic.COMPLAINT, resolved.id(), "complaint.reopened.v1");
        assertThat(Case.of(database, question).version()).isEqualTo(answered.version());
    }

    @Test
    void shouldTakeAComplaintAboutAServiceForAComplaint() {
        MessageReceived message = asked(Sent.someone(), "Ngurus KTP dipersulit, sudah tanya berapa kali");

        Case.awaitOf(database, message);

        probe.await(Topic.CONVERSATION, message.conversation(), "reply.requested.v1");
        assertThat(purposes(message)).containsExactly("ack");
    }

    private static void act(Case on, long version, String type) {
        Desk.in("35.10.25")
                .act(on, version, Map.of("type", type, "text", "Segera menyala"))
                .then()
                .statusCode(200);
    }

    private MessageReceived asked(Sender sender, String text) {
        MessageReceived message = Sent.text(sender, Sent.BLIMBINGSARI, text, clock.now());
        Sent.publish(probe, message);
        return message;
    }

    /** Everything of one message is one transaction: when its outbox is empty, nothing more comes. */
    private List<String> purposes(MessageReceived message) {
        Case.awaitEmptyOutbox(database);
        return probe.records(Topic.CONVERSATION, message.conversation()).stream()
                .filter(record -> "reply.requested.v1".equals(record.type()))
                .map(record -> record.json().replaceAll("(?s).*\"purpose\":\"([^\"]+)\".*", "$1"))
                .toList();
    }
}
