package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Corrections.Correction;
import id.siaga.routing.decision.domain.Corrections.Source;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.restassured.http.ContentType;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class CorrectionsIT {
    @Inject
    Corrections corrections;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Vertx vertx;

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void shouldTeachOnlyWhatCanNotBeUndoneAnyMoreAndOnlyTheWordsThatAreLeft() {
        // Given a complaint in two messages that an officer confirmed, and a third message after that
        Sender sender = Sent.someone();
        MessageReceived first = sent(sender, "Jalan rusak parah");
        Case found = Case.awaitOf(database, first);
        MessageReceived second = sent(sender, "di depan balai desa Kaligung");
        Case.awaitOf(database, second);
        reply(found);
        Case.awaitOf(database, sent(sender, found.ticket() + " terima kasih pak"));
        assertThat(of(found)).isEmpty();

        // When the time to undo is over
        clock.advance(Duration.ofSeconds(91));

        // Then the learner reads what stood there when the officer acted
        assertThat(of(found)).singleElement().satisfies(read -> {
            assertThat(read.text()).isEqualTo("Jalan rusak parah\ndi depan balai desa Kaligung");
            assertThat(read.lesson().unit()).isEqualTo("35.10.25");
            assertThat(read.lesson().source()).isEqualTo(Source.CONFIRMED);
            assertThat(read.account()).isEqualTo(Sent.BLIMBINGSARI);
        });

        // And what the citizen takes back is missing from the next rebuild
        delete(second);
        assertThat(of(found)).extracting(Correction::text).containsExactly("Jalan rusak parah");
        delete(first);
        assertThat(of(found)).isEmpty();
    }

    @Test
    void shouldWaitForAYoungerActWithASmallerId() {
        Case found = Case.awaitOf(database, sent(Sent.someone(), "Jalan rusak parah"));
        long first = taught(found, "60 seconds");
        long second = taught(found, "95 seconds");
        assertThat(of(found)).isEmpty();

        clock.advance(Duration.ofSeconds(91));

        assertThat(of(found)).extracting(Correction::id).containsExactly(first, second);
    }

    /** An example as an act so long ago would have left it. */
    private long taught(Case found, String ago) {
        return Long.parseLong(
                Case.rows(database, """
                        INSERT INTO training_example (complaint, through_message, unit, source, at)
                        SELECT CAST(? AS uuid), max(id), '35.10.25', 'triage', siaga.clock() - CAST(? AS interval)
                          FROM message WHERE complaint::text = ? RETURNING id::text""", found.id(), ago, found.id()).getFirst().getFirst());
    }

    private List<Correction> of(Case found) {
        return after(0).stream()
                .filter(read -> read.lesson().complaint().toString().equals(found.id()))
                .toList();
    }

    /** On a context of its own, as the service itself would. */
    private List<Correction> after(long id) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        CompletableFuture<List<Correction>> read = new CompletableFuture<>();
        context.runOnContext(ignored -> unitOfWork
                .run(tx -> corrections.after(tx, id, 1_000))
                .subscribe()
                .with(read::complete, read::completeExceptionally));
        return read.join();
    }

    private MessageReceived sent(Sender sender, String text) {
        MessageReceived message = Sent.text(sender, Sent.BLIMBINGSARI, text, clock.now());
        Sent.publish(probe, message);
        return message;
    }

    private void delete(MessageReceived message) {
        Sent.publish(
                probe,
                new MessageDeleted(
                        message.conversation(),
                        message.channel(),
                        message.account(),
                        message.messageId(),
                        clock.now(),
                        clock.now()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Case.rows(
                                        database,
                                        "SELECT 1 FROM message WHERE provider_id = ? AND kind = 'deleted'",
                                        message.messageId())
                                .size()
                        == 1);
    }

    private void reply(Case found) {
        long version =
                Long.parseLong(Case.rows(database, "SELECT version::text FROM complaint WHERE id::text = ?", found.id())
                        .getFirst()
                        .getFirst());
        given().auth()
                .oauth2(People.officer("35.10.25"))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("type", "reply", "text", "Segera"))
                .post("/api/v1/complaints/" + found.id() + "/actions")
                .then()
                .statusCode(200);
    }
}
