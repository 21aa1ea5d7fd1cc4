package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class MessageIT {
    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Test
    void shouldRegisterAssignAndAcknowledgeAFirstMessage() {
        // Given
        Sender sender = Sent.someone();
        MessageReceived message =
                Sent.text(sender, Sent.BLIMBINGSARI, "Jalan rusak parah di depan balai desa Kaligung", clock.now());

        // When
        Sent.publish(probe, message);

        // Then
        Case found = Case.awaitOf(database, message);
        assertThat(found.state()).isEqualTo("ASSIGNED");
        given().auth()
                .oauth2(People.officer("35.10.25"))
                .get("/api/v1/complaints/" + found.id())
                .then()
                .statusCode(200);
        probe.await(Topic.COMPLAINT, found.id(), "complaint.assigned.v1");
        assertThat(probe.await(Topic.CONVERSATION, message.conversation(), "reply.requested.v1")
                        .json())
                .contains("\"ack\"", found.ticket());
    }
}
