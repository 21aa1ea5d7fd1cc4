package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.intake.Photos;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaOutcome.Kept;
import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.domain.StoredFile;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.ObjectsConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a message with a file to what is said about the file, once. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class MediaIT extends MediaStage {
    @Inject
    ObjectStore objects;

    @Inject
    ObjectsConfig objectsConfig;

    @Inject
    SettleMedia settleMedia;

    @Test
    void shouldStoreAPhotoWithoutItsPlaceAndTellThePlace() throws IOException, ImageProcessingException {
        String id =
                arrange(exchange -> FakeProvider.answer(exchange, 200, "image/jpeg", Photos.withPlace(Photos.jpeg(1))));

        JsonNode stored = await(send(id), "media.stored.v1");

        assertThat(stored.path("mediaId").asText()).isEqualTo(id);
        assertThat(stored.path("mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(stored.path("fingerprint").asText()).hasSize(16);
        assertThat(stored.path("place").path("latitude").asDouble()).isCloseTo(Photos.LATITUDE, within(1e-6));
        byte[] kept = object(stored.path("sha256").asText());
        assertThat(kept).hasSize(stored.path("size").asInt());
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
    }

    @Test
    void shouldBeToldOnceAndFetchedOnceHoweverOftenTheMessageComes() {
        String id = arrange(exchange -> photo(exchange, 6));
        MessageReceived message = send(id);
        await(message, "media.stored.v1");
        publish(message);
        MessageReceived later =
                send(arrange(exchange -> photo(exchange, 6), message.conversation() + "x"), message.conversation());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> about(later, "media.stored.v1").size() == 2);
        assertThat(provider.timesAsked("/v23.0/" + id)).isEqualTo(1);
        assertThat(about(message, "media.stored.v1"))
                .extracting(record -> json(record).path("sha256").asText())
                .as("one photo, one object")
                .containsOnly(json(about(message, "media.stored.v1").getFirst())
                        .path("sha256")
                        .asText());
    }

    @Test
    void shouldStoreOnceAndSayOnceAfterACrashBetweenObjectAndCommit() throws IOException {
        byte[] photo = Photos.jpeg(7);
        String id = arrange(exchange -> FakeProvider.answer(exchange, 200, "image/jpeg", photo));
        MessageReceived message = message(id, UUID.randomUUID().toString().substring(0, 22));
        String address = objects.put(new ByteArrayInputStream(photo));
        MediaJob crashed = crashed(message, id);

        JsonNode stored = await(message, "media.stored.v1");
        StoredFile file = new StoredFile(address, "image/jpeg", photo.length, null, null);
        settleMedia.handle(crashed, new Kept(file)).await().indefinitely();

        assertThat(stored.path("sha256").asText()).isEqualTo(address);
        await(send(arrange(exchange -> photo(exchange, 8)), message.conversation()), "media.stored.v1", 2);
        assertThat(about(message, "media.stored.v1"))
                .filteredOn(record -> json(record).path("mediaId").asText().equals(id))
                .hasSize(1);
        assertThat(objectsNamed(address)).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterADayAndSaySo() {
        String id = arrange(exchange -> FakeProvider.answer(exchange, 503, "text/plain", "later".getBytes()));
        MessageReceived message = send(id);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("DUE server-error"));

        clock.advance(Duration.ofDays(2));
        try {
            assertThat(failure(message)).isEqualTo("server-error");
            assertThat(state(id)).isEqualTo("FAILED server-error");
        } finally {
            clock.reset();
        }
    }

    @Test
    void shouldRaiseAnAlarmWhereNothingLetsUsIn() {
        MessageReceived message = new MessageReceived(
                UUID.randomUUID().toString().substring(0, 22),
                "telegram",
                "bot",
                "m-" + id(),
                MessageKind.IMAGE,
                sender(),
                null,
                null,
                List.of(new Media("AgACAgUAAx", "image/jpeg", null, null)),
                null,
                null,
                false,
                null,
                Instant.now(),
                Instant.now(),
                0);
        publish(message);

        probe.await(
                Topic.OPERATIONS,
                record -> record.json().contains("media.credentials")
                        && record.json().contains("telegram"));
    }

    @Test
    void shouldRaiseAnAlarmWhileOurOwnStoreFailsAndClearIt() throws IOException {
        Path incoming = objectsConfig.folder().resolve("incoming");
        Files.createDirectories(incoming.getParent());
        Files.deleteIfExists(incoming);
        Files.createFile(incoming);
        MessageReceived message = send(arrange(exchange -> photo(exchange, 9)));
        try {
            awaitOfTheStore("alarm.raised.v1");
        } finally {
            Files.delete(incoming);
        }

        await(message, "media.stored.v1");
        awaitOfTheStore("alarm.cleared.v1");
    }

    @Test
    void shouldLeaveAFileToWhoTookItLast() {
        String id = id();
        MessageReceived message = message(id, UUID.randomUUID().toString().substring(0, 22));
        MediaJob second = claimed(message, id, 2, Duration.ofHours(1));
        MediaJob first = new MediaJob(second.id(), second.item(), 1, second.since());
        Kept kept = new Kept(new StoredFile("0".repeat(64), "image/jpeg", 10, null, null));

        assertThat(settleMedia.handle(first, kept).await().indefinitely())
                .as("may be forgotten")
                .isFalse();
        assertThat(state(id)).isEqualTo("FETCHING");

        assertThat(settleMedia.handle(second, kept).await().indefinitely())
                .as("may be forgotten")
                .isTrue();
        assertThat(state(id)).isEqualTo("STORED");
        await(message, "media.stored.v1");
    }

    @ParameterizedTest
    @CsvSource({"NOT_TAKEN, false", "SERVER_ERROR, false", "WRONG_TYPE, true", "TOO_LARGE, true"})
    void shouldForgetAFileOnlyForWhatNeverPasses(MediaTrouble why, boolean forgotten) {
        String id = id();
        MediaJob last =
                claimed(message(id, UUID.randomUUID().toString().substring(0, 22)), id, 51, Duration.ofHours(1));

        assertThat(settleMedia.handle(last, new Missed(why)).await().indefinitely())
                .isEqualTo(forgotten);
        assertThat(state(id)).isEqualTo("FAILED " + why.code());
    }

    @Test
    void shouldShareManyFilesAmongItsWorkers() {
        String many = id();
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(number -> arrange(exchange -> photo(exchange, 100 + number), many + "-" + number))
                .toList();
        ids.forEach(this::send);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> query(
                                "SELECT count(*) FROM media_job WHERE media_id LIKE ? AND state = 'STORED'",
                                many + "-%")
                        .equals("40"));
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(provider.timesAsked("/files/" + id)).isEqualTo(1));
        Awaitility.await()
                .until(() -> probe.records(Topic.MESSAGE).stream()
                                .filter(record -> "media.stored.v1".equals(record.type()))
                                .filter(record -> record.json().contains(many))
                                .count()
                        == 40);
    }

    private byte[] object(String address) throws IOException {
        try (InputStream content = objects.open(address)) {
            return content.readAllBytes();
        }
    }

    private List<Path> objectsNamed(String address) throws IOException {
        try (Stream<Path> all = Files.walk(objectsConfig.folder())) {
            return all.filter(file -> file.getFileName().toString().equals(address))
                    .toList();
        }
    }

    /** The last that is said of it: another test may have raised and cleared it before. */
    private void awaitOfTheStore(String type) {
        Awaitility.await(type)
                .atMost(Duration.ofSeconds(30))
                .until(() -> probe.records(Topic.OPERATIONS).stream()
                        .filter(record -> json(record).path("code").asText().equals("media.store"))
                        .reduce((before, last) -> last)
                        .filter(last -> type.equals(last.type()))
                        .isPresent());
    }
}
