package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator takes a choice back. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class UndoIT {
    private static final String ROGOJAMPI = "35.10.13";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldGiveItsOwnReasonsAgainWhenAChoiceIsUndone() {
        Case found = inTriage("Mohon dibantu");
        List<String> before = reasons(found);
        assign(found);

        act(found, 3, Map.of("type", "undo")).then().statusCode(200);

        assertThat(before).isNotEmpty();
        assertThat(reasons(found)).isEqualTo(before);
    }

    @Test
    void shouldUndoWithinAMinuteAndNotLater() {
        Case early = inTriage("Mohon perhatian");
        Case late = inTriage("Mohon dicek");
        assign(early);
        assign(late);
        clock.advance(Duration.ofSeconds(50));
        act(early, 3, Map.of("type", "undo")).then().statusCode(200);

        clock.advance(Duration.ofSeconds(11));

        act(late, 3, Map.of("type", "undo")).then().statusCode(409).body("detail", containsString("satu menit"));
    }

    @Test
    void shouldUndoNothingButTheOwnChoiceOutOfTriage() {
        MessageReceived message = sent(Sent.BLIMBINGSARI, "Got mampet");
        Case assigned = Case.awaitOf(database, message);
        act(assigned, 2, Map.of("type", "undo")).then().statusCode(409);
        act(assigned, 2, Map.of("type", "transfer", "unit", ROGOJAMPI)).then().statusCode(200);

        act(assigned, 3, Map.of("type", "undo")).then().statusCode(409);

        assertThat(Case.of(database, message).unit()).isEqualTo(ROGOJAMPI);
    }

    private Case inTriage(String text) {
        Case found = Case.awaitOf(database, sent(Sent.KABUPATEN, text));
        assertThat(found.state()).isEqualTo("TRIAGE");
        return found;
    }

    private MessageReceived sent(String account, String text) {
        MessageReceived message = Sent.text(Sent.someone(), account, text, clock.now());
        Sent.publish(probe, message);
        return message;
    }

    private static void assign(Case found) {
        act(found, 2, Map.of("type", "transfer", "unit", ROGOJAMPI)).then().statusCode(200);
    }

    private static List<String> reasons(Case found) {
        return Desk.of(People.operator()).read(found).extract().path("reasons");
    }

    private static Response act(Case found, long version, Map<String, String> action) {
        return Desk.of(People.operator()).act(found, version, action);
    }
}
