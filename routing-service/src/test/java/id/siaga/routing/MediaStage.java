package id.siaga.routing;

import static io.restassured.RestAssured.given;

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
import id.siaga.testing.TestDatabase;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.awaitility.Awaitility;

/** What tests of citizens' files share: a photo, its complaint, and what is said about the file. */
abstract class MediaStage {
    static final String COMPLAINTS = "/api/v1/complaints/";
    static final String OURS = "35.10.25";
    static final String THEIRS = "35.10.13";
    static final String KALIGUNG = "35.10.25.2007";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @Inject
    ObjectStore objects;

    @Inject
    RegionPack pack;

    Location in(String village) {
        Position point = pack.areas().interiorPoint(village).orElseThrow();
        return new Location(point.latitude(), point.longitude(), null, null);
    }

    MessageReceived photo() {
        return Sent.message(
                Sent.someone(),
                Sent.BLIMBINGSARI,
                MessageKind.IMAGE,
                "Jalan rusak di Kaligung",
                null,
                null,
                clock.now());
    }

    /** As far as it tells where somebody was. */
    static String shown(Location place) {
        return Double.toString(place.latitude()).substring(0, 7);
    }

    Case filed(MessageReceived message) {
        Sent.publish(probe, message);
        return Case.awaitOf(database, message);
    }

    MediaStored stored(MessageReceived message, byte[] content, String type) throws IOException {
        return stored(message, content, type, new Location(-8.3125, 114.25, null, null));
    }

    MediaStored stored(MessageReceived message, byte[] content, String type, Location place) throws IOException {
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

    MediaFailed failed(MessageReceived message) {
        return new MediaFailed(
                message.conversation(),
                message.channel(),
                message.account(),
                message.messageId(),
                message.media().getFirst().id(),
                "not-found",
                clock.now());
    }

    void awaitState(Case found, String state) {
        Awaitility.await("a file that is " + state)
                .until(() -> state.equals(file(found).getString("state")));
    }

    String path(Case found) {
        return COMPLAINTS + found.id() + "/media/" + file(found).getString("id");
    }

    JsonPath file(Case found) {
        return given().auth()
                .oauth2(People.officer(OURS))
                .get(COMPLAINTS + found.id() + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0].files[0]");
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
