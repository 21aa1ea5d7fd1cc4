package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.Topic;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.EventJson;
import id.siaga.intake.Photos;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaOutcome.Kept;
import id.siaga.intake.domain.StoredFile;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.ObjectsConfig;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a message with a file to what is said about the file, whatever the provider does. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class MediaIT {
    private static final long MEGABYTE = 1024 * 1024;

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;
    FakeProvider provider;

    @Inject
    ObjectStore objects;

    @Inject
    ObjectsConfig objectsConfig;

    @Inject
    SettleMedia settleMedia;

    @Inject
    Tables tables;

    /** The clock can be moved once there is one. */
    @BeforeEach
    void awaitTheTables() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(tables::areThere);
    }

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
    void shouldComeBackAfterTwoErrorsOfTheProvider() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() <= 2) {
                FakeProvider.answer(exchange, 500, "text/html", "<html>error</html>".getBytes());
            } else {
                photo(exchange, 2);
            }
        });

        await(send(id), "media.stored.v1");

        assertThat(calls).hasValue(3);
        assertThat(provider.timesAsked("/v23.0/" + id))
                .as("an address of its own each time")
                .isEqualTo(3);
    }

    @Test
    void shouldComeBackAfterAProviderThatHangs() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(0xff);
                exchange.getResponseBody().flush();
                Awaitility.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            } else {
                photo(exchange, 3);
            }
        });

        await(send(id), "media.stored.v1");
        assertThat(calls).hasValue(2);
    }

    @Test
    void shouldCallNoForeignHost() {
        String id = id();
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.foreignAddress() + "/foreign/" + id));
        provider.on("/foreign/" + id, exchange -> photo(exchange, 4));

        assertThat(failure(send(id))).isEqualTo("foreign-host");
        assertThat(provider.timesAsked("/foreign/" + id)).isZero();
    }

    @Test
    void shouldFollowNoRedirectToAForeignHost() {
        String id = id();
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.address() + "/moved/" + id));
        provider.on("/moved/" + id, exchange -> {
            exchange.getResponseHeaders().add("Location", provider.foreignAddress() + "/foreign/" + id);
            exchange.sendResponseHeaders(302, -1);
        });
        provider.on("/foreign/" + id, exchange -> photo(exchange, 4));

        assertThat(failure(send(id))).isEqualTo("foreign-host");
        assertThat(provider.timesAsked("/moved/" + id)).isEqualTo(1);
        assertThat(provider.timesAsked("/foreign/" + id)).isZero();
    }

    @Test
    void shouldHangUpOnWhatIsTooLarge() {
        AtomicLong sent = new AtomicLong();
        String id = arrange(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[64 * 1024];
            while (sent.get() < 200 * MEGABYTE) {
                exchange.getResponseBody().write(piece);
                sent.addAndGet(piece.length);
            }
        });

        assertThat(failure(send(id))).isEqualTo("too-large");
        assertThat(sent.get()).isLessThan(60 * MEGABYTE);
    }

    @Test
    void shouldNotEvenBeginOnWhatIsSaidToBeTooLarge() {
        String id = id();
        provider.on(
                "/v23.0/" + id,
                exchange -> FakeProvider.answer(
                        exchange,
                        200,
                        "application/json",
                        ("{\"url\":\"" + provider.address() + "/files/" + id + "\",\"file_size\":" + 200 * MEGABYTE
                                        + "}")
                                .getBytes()));

        assertThat(failure(send(id))).isEqualTo("too-large");
        assertThat(provider.timesAsked("/files/" + id)).isZero();
    }

    @Test
    void shouldRefuseAnErrorPageThatCallsItselfAPhoto() {
        String id = arrange(exchange ->
                FakeProvider.answer(exchange, 200, "image/jpeg", "<html><body>Sorry</body></html>".getBytes()));

        assertThat(failure(send(id))).isEqualTo("wrong-type");
    }

    @Test
    void shouldSayWhatIsGone() {
        String id = id();
        provider.on(
                "/v23.0/" + id,
                exchange -> FakeProvider.answer(
                        exchange,
                        400,
                        "application/json",
                        "{\"error\":{\"code\":100,\"error_subcode\":33}}".getBytes()));

        assertThat(failure(send(id))).isEqualTo("not-found");
    }

    @Test
    void shouldTryAnotherAddressWhenOneHasExpired() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() == 1) {
                FakeProvider.answer(exchange, 404, "text/plain", "expired".getBytes());
            } else {
                photo(exchange, 5);
            }
        });

        await(send(id), "media.stored.v1");
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
    void shouldShareManyFilesAmongItsWorkers() {
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(number -> arrange(exchange -> photo(exchange, 100 + number)))
                .toList();
        List<MessageReceived> messages = ids.stream().map(this::send).toList();

        messages.forEach(message -> await(message, "media.stored.v1"));

        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(provider.timesAsked("/files/" + id)).isEqualTo(1));
    }

    private String arrange(FakeProvider.Behaviour file) {
        return arrange(file, id());
    }

    private String arrange(FakeProvider.Behaviour file, String id) {
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.address() + "/files/" + id));
        provider.on("/files/" + id, file);
        return id;
    }

    private static void describe(HttpExchange exchange, String url) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            FakeProvider.answer(exchange, 401, "application/json", "{\"error\":{\"code\":190}}".getBytes());
            return;
        }
        FakeProvider.answer(exchange, 200, "application/json", ("{\"url\":\"" + url + "\"}").getBytes());
    }

    private static void photo(HttpExchange exchange, int seed) throws IOException {
        FakeProvider.answer(exchange, 200, "image/jpeg", Photos.jpeg(seed));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private MessageReceived send(String id) {
        return send(id, UUID.randomUUID().toString().substring(0, 22));
    }

    private MessageReceived send(String id, String conversation) {
        MessageReceived message = message(id, conversation);
        publish(message);
        return message;
    }

    private MessageReceived message(String id, String conversation) {
        Instant at = clock.now();
        return new MessageReceived(
                conversation,
                "whatsapp",
                "1000000351000",
                "wamid." + id,
                MessageKind.IMAGE,
                sender(),
                null,
                null,
                List.of(new Media(id, "image/jpeg", null, null)),
                null,
                null,
                false,
                null,
                at,
                at,
                0);
    }

    private static Sender sender() {
        return new Sender("k1.c2VhbGVk", "index", null, null, null, null, null);
    }

    private void publish(Event event) {
        var type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        CloudEvent envelope = new CloudEvent(id(), "/test", type.name(), event.key(), null, null, body);
        probe.send(type.topic(), event.key(), envelope);
    }

    private JsonNode await(MessageReceived message, String type) {
        return await(message, type, 1);
    }

    private JsonNode await(MessageReceived message, String type, int count) {
        Awaitility.await(type + " of " + message.messageId())
                .atMost(Duration.ofSeconds(40))
                .until(() -> about(message, type).size() >= count);
        return json(about(message, type).getLast());
    }

    private String failure(MessageReceived message) {
        return await(message, "media.failed.v1").path("reason").asText();
    }

    private List<ProbedRecord> about(MessageReceived message, String type) {
        return probe.records(Topic.MESSAGE, message.conversation()).stream()
                .filter(record -> type.equals(record.type()))
                .toList();
    }

    private static JsonNode json(ProbedRecord record) {
        try {
            return new ObjectMapper().readTree(record.json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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

    /** As an instance leaves it that died after the object was put: leased, and the lease is over. */
    private MediaJob crashed(MessageReceived message, String id) {
        MediaItem item = new MediaItem(
                message.conversation(), "whatsapp", message.account(), message.messageId(), id, "image/jpeg", null);
        String sql = """
                INSERT INTO media_job (conversation, channel, account, message_id, media_id, declared_type, state,
                                       attempts, wake_at)
                VALUES (?, 'whatsapp', ?, ?, ?, 'image/jpeg', 'FETCHING', 1, siaga.clock()) RETURNING id""";
        String row = query(sql, message.conversation(), message.account(), message.messageId(), id);
        return new MediaJob(Long.parseLong(row), item, 1, clock.now());
    }

    private String state(String id) {
        return query("SELECT concat_ws(' ', min(state), min(trouble)) FROM media_job WHERE media_id = ?", id);
    }

    private String query(String sql, String... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the test query failed", e);
        }
    }
}
