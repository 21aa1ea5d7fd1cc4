package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.objects.ObjectStore;
import id.siaga.region.Position;
import id.siaga.region.RegionPack;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A citizen's photo, from the event to the officer's page. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class MediaIT {
    private static final String COMPLAINTS = "/api/v1/complaints/";
    private static final String OURS = "35.10.25";
    private static final String THEIRS = "35.10.13";
    private static final String KALIGUNG = "35.10.25.2007";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Inject
    ObjectStore objects;

    @Inject
    RegionPack pack;

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
                .header("Cache-Control", containsString("private"))
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

    private Location in(String village) {
        Position point = pack.areas().interiorPoint(village).orElseThrow();
        return new Location(point.latitude(), point.longitude(), null, null);
    }

    private MessageReceived photo() {
        return Sent.message(
                Sent.someone(),
                Sent.BLIMBINGSARI,
                MessageKind.IMAGE,
                "Jalan rusak di Kaligung",
                null,
                null,
                clock.now());
    }

    private Case filed(MessageReceived message) {
        Sent.publish(probe, message);
        return Case.awaitOf(database, message);
    }

    private MediaStored stored(MessageReceived message, byte[] content, String type) throws IOException {
        return stored(message, content, type, new Location(-8.3125, 114.25, null, null));
    }

    private MediaStored stored(MessageReceived message, byte[] content, String type, Location place)
            throws IOException {
        String address = objects.put(new ByteArrayInputStream(content));
        return new MediaStored(
                message.conversation(),
                message.channel(),
                message.account(),
                message.messageId(),
                message.media().getFirst().id(),
                address,
                type,
                content.length,
                "b2d0e4c6a8f01735",
                place,
                clock.now());
    }

    private MediaFailed failed(MessageReceived message) {
        return new MediaFailed(
                message.conversation(),
                message.channel(),
                message.account(),
                message.messageId(),
                message.media().getFirst().id(),
                "not-found",
                clock.now());
    }

    private void awaitState(Case found, String state) {
        Awaitility.await("a file that is " + state)
                .until(() -> state.equals(file(found).getString("state")));
    }

    private String path(Case found) {
        return COMPLAINTS + found.id() + "/media/" + file(found).getString("id");
    }

    private JsonPath file(Case found) {
        return given().auth()
                .oauth2(People.officer(OURS))
                .get(COMPLAINTS + found.id() + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0].files[0]");
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
