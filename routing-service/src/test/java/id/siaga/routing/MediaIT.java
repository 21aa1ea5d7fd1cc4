package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MediaStored;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A citizen's photo, from the event to the officer's page. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class MediaIT extends MediaStage {
    @Test
    void shouldShowAPhotoToItsUnitAndToNobodyElse() throws IOException {
        byte[] photo = bytes(300_000);
        MessageReceived message = photo();
        Case found = filed(message);
        assertThat(file(found).getString("state")).isEqualTo("pending");
        assertThat(given().auth().oauth2(People.officer(OURS)).get(path(found)).statusCode())
                .as("not here yet")
                .isEqualTo(404);

        Sent.publish(probe, stored(message, photo, "image/jpeg"));
        awaitState(found, "stored");

        Response shown = given().auth().oauth2(People.officer(OURS)).get(path(found));
        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", equalTo("300000"))
                .header("Content-Disposition", startsWith("inline"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", nullValue())
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(shown.asByteArray()).isEqualTo(photo);
        assertThat(file(found).getDouble("latitude")).as("where it was taken").isEqualTo(-8.3125);
        given().get(path(found)).then().statusCode(401);
        given().auth().oauth2(People.officer(THEIRS)).get(path(found)).then().statusCode(404);
        given().auth().oauth2(People.auditor()).get(path(found)).then().statusCode(403);
        given().auth().oauth2(People.operator()).get(path(found)).then().statusCode(200);
    }

    @Test
    void shouldNotShowAFileUnderAnotherComplaint() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);
        Sent.publish(probe, stored(message, bytes(10), "image/jpeg"));
        awaitState(found, "stored");
        Case other = filed(Sent.text(Sent.someone(), Sent.BLIMBINGSARI, "Lampu jalan padam", clock.now()));

        String elsewhere = COMPLAINTS + other.id() + "/media/" + file(found).getString("id");

        given().auth().oauth2(People.officer(OURS)).get(elsewhere).then().statusCode(404);
        given().auth()
                .oauth2(People.officer(OURS))
                .get(COMPLAINTS + found.id() + "/media/tidak-ada")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetNoBrowserOpenWhatIsNoPicture() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);
        Sent.publish(probe, stored(message, "%PDF-1.7".getBytes(), "application/pdf"));
        awaitState(found, "stored");

        given().auth()
                .oauth2(People.officer(OURS))
                .get(path(found))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"));
    }

    @Test
    void shouldSayThatAFileWillNotComeAndKeepTheMessage() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);

        Sent.publish(probe, failed(message));
        awaitState(found, "failed");
        assertThat(Case.of(database, message).state()).isEqualTo(found.state());

        Sent.publish(probe, stored(message, bytes(10), "image/jpeg"));
        awaitState(found, "stored");
        Sent.publish(probe, failed(message));
        MessageReceived after = Sent.text(message.sender(), Sent.BLIMBINGSARI, "tolong segera", clock.now());
        Sent.publish(probe, after);
        Case.awaitOf(database, after);
        assertThat(file(found).getString("state")).as("what is here stays here").isEqualTo("stored");
    }

    @Test
    void shouldTakeTheSameNewsTwice() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);
        MediaStored event = stored(message, bytes(10), "image/jpeg");

        Sent.publish(probe, event);
        Sent.publish(probe, event);
        Sent.publish(probe, message);
        awaitState(found, "stored");

        assertThat(Case.rows(database, "SELECT latitude::text FROM media WHERE message_id = ?", message.messageId()))
                .containsExactly(List.of("-8.3125"));
    }

    @Test
    void shouldFindTheUnitByWhereThePhotoWasTaken() throws IOException {
        MessageReceived vague = Sent.message(
                Sent.someone(), Sent.KABUPATEN, MessageKind.IMAGE, "Jalan rusak parah", null, null, clock.now());
        assertThat(filed(vague).state()).isEqualTo("TRIAGE");

        Sent.publish(probe, stored(vague, bytes(10), "image/jpeg", in(KALIGUNG)));

        Awaitility.await("a unit for what the photo shows")
                .until(() -> OURS.equals(Case.of(database, vague).unit()));
        Case.awaitEmptyOutbox(database);
        assertThat(probe.records(Topic.COMPLAINT, Case.of(database, vague).id()))
                .as("where the citizen was stays with the file")
                .hasSizeGreaterThan(1)
                .noneMatch(record -> record.json().contains(shown(in(KALIGUNG))));
        given().auth()
                .oauth2(People.officer(OURS))
                .get(COMPLAINTS + Case.of(database, vague).id())
                .then()
                .body("reasons", hasItem("foto diambil di Desa Kaligung"));
    }

    @Test
    void shouldMoveNothingThatSomebodyLeads() throws IOException {
        MessageReceived message = photo();
        Case found = filed(message);

        Sent.publish(probe, stored(message, bytes(10), "image/jpeg", in("35.10.13.2001")));
        awaitState(found, "stored");

        assertThat(Case.of(database, message)).isEqualTo(found);
    }
}
