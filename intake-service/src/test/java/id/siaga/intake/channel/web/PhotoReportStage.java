package id.siaga.intake.channel.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.Topic;
import id.siaga.intake.Photos;
import id.siaga.intake.application.Tables;
import id.siaga.intake.application.UploadRoom;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.ObjectsConfig;
import id.siaga.objects.Scratch;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.TestDatabase;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** What tests of forms with photos share: sending one, and finding what became of its photos. */
abstract class PhotoReportStage extends ReportsStage {
    TestDatabase database;

    @Inject
    Tables tables;

    @Inject
    ObjectStore objects;

    @Inject
    ObjectsConfig objectsConfig;

    @Inject
    Scratch scratch;

    @Inject
    UploadRoom uploadRoom;

    @BeforeEach
    void awaitTheTables() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(tables::areThere);
    }

    static RequestSpecification form(String words, byte[] photo) {
        return form(words, List.of(photo), "image/jpeg");
    }

    static RequestSpecification form(String words, List<byte[]> photos, String type) {
        RequestSpecification form = given().multiPart("text", words);
        photos.forEach(photo -> form.multiPart("photo", "Foto Bu Siti.jpg", photo, type));
        return form;
    }

    static byte[] small() {
        return Photos.jpeg(30);
    }

    static byte[] nearlyTen() {
        return new byte[10 * 1024 * 1024 - 1];
    }

    JsonNode await(JsonNode message, String type) {
        Awaitility.await(type)
                .atMost(Duration.ofSeconds(40))
                .until(() -> !said(message, type).isEmpty());
        return body(said(message, type).getFirst());
    }

    List<ProbedRecord> said(JsonNode message, String type) {
        return probe.records(Topic.MESSAGE, message.path("conversation").asText()).stream()
                .filter(record -> type.equals(record.type()))
                .toList();
    }

    static String mediaId(JsonNode message) {
        return message.path("media").path(0).path("id").asText();
    }

    Path inInbox(JsonNode message) {
        return inInbox(mediaId(message));
    }

    Path inInbox(String name) {
        return objectsConfig.folder().resolve("inbox").resolve(name);
    }

    static void awaitGone(Path file) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(file));
    }

    /** The last that is said of it: another test may have raised and cleared it before. */
    void awaitAlarm(String type, String subject) {
        Awaitility.await(type + " of " + subject)
                .atMost(Duration.ofSeconds(30))
                .until(() -> type.equals(lastOfInbox(subject)));
    }

    private String lastOfInbox(String subject) {
        return probe.records(Topic.OPERATIONS).stream()
                .filter(record -> body(record).path("code").asText().equals("media.inbox"))
                .filter(record -> body(record).path("subject").asText().equals(subject))
                .map(ProbedRecord::type)
                .reduce("", (before, last) -> last);
    }

    byte[] object(JsonNode stored) throws IOException {
        try (InputStream content = objects.open(stored.path("sha256").asText())) {
            return content.readAllBytes();
        }
    }

    /** The worker may have a file of its own there for a moment. */
    List<Path> scratchFiles() throws IOException {
        try (Stream<Path> all = Files.list(scratch.folder())) {
            return all.filter(file -> file.getFileName().toString().startsWith("form"))
                    .toList();
        }
    }

    void breakTheStore() throws IOException {
        Path incoming = objectsConfig.folder().resolve("incoming");
        Files.createDirectories(incoming.getParent());
        Files.deleteIfExists(incoming);
        Files.createFile(incoming);
    }

    void mendTheStore() throws IOException {
        Files.deleteIfExists(objectsConfig.folder().resolve("incoming"));
    }

    /** What is stored lies elsewhere, and where it lay nothing can be put. @return what {@link #mendThePlace} gets */
    Path breakThePlace(JsonNode stored) throws IOException {
        String address = stored.path("sha256").asText();
        try (Stream<Path> all = Files.walk(objectsConfig.folder())) {
            Path place = all.filter(file -> file.endsWith(address))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
            Files.move(place, place.resolveSibling("aside"));
            return Files.createFile(place);
        }
    }

    static void mendThePlace(Path broken) throws IOException {
        Files.delete(broken);
        Files.move(broken.resolveSibling("aside"), broken);
    }

    String jobs(JsonNode message) {
        return query(
                "SELECT count(*) || ' ' || min(state) FROM media_job WHERE conversation = ?",
                message.path("conversation").asText());
    }

    String query(String sql, String parameter) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the test query failed", e);
        }
    }

    void set(String mediaId, String sql) {
        query(sql + " RETURNING state", mediaId);
    }
}
