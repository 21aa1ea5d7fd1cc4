package id.siaga.intake.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.Photos;
import id.siaga.intake.application.MediaProfile;
import id.siaga.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a form with photos to what is said about each photo, once. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class PhotoReportIT extends PhotoReportStage {
    @Test
    void shouldStoreAPhotoOfAFormWithoutItsPlaceAndTellThePlace() throws IOException, ImageProcessingException {
        String words = words();

        String token = token(form(words, Photos.withPlace(Photos.jpeg(31))));

        JsonNode event = only(words);
        assertThat(event.path("kind").asText()).isEqualTo("image");
        assertThat(event.path("report").path("token").asText()).isEqualTo(token);
        assertThat(event.toString()).doesNotContain("Bu Siti");
        JsonNode stored = await(event, "media.stored.v1");
        assertThat(stored.path("mediaId")).isEqualTo(event.path("media").path(0).path("id"));
        assertThat(stored.path("mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(stored.path("place").path("latitude").asDouble()).isCloseTo(Photos.LATITUDE, within(1e-6));
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(object(stored)))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        awaitGone(inInbox(event));
        assertThat(scratchFiles()).isEmpty();
    }

    @Test
    void shouldSayThatNothingIsStoredWhileTheStoreTakesNothing() throws IOException {
        String words = words();
        String key = UUID.randomUUID().toString();
        breakTheStore();
        try {
            form(words, Photos.jpeg(35))
                    .header("Idempotency-Key", key)
                    .post(REPORTS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("detail", containsString("Belum tersimpan"));
            assertThat(about(words)).isEmpty();
            assertThat(scratchFiles()).isEmpty();
            awaitAlarm("alarm.raised.v1", "form");
        } finally {
            mendTheStore();
        }

        token(form(words, Photos.jpeg(35)).header("Idempotency-Key", key));
        await(only(words), "media.stored.v1");
        awaitAlarm("alarm.cleared.v1", "form");
    }

    @Test
    void shouldKeepThePhotoForAsLongAsTheWorkerCannotStoreIt() throws IOException {
        String before = words();
        token(form(before, Photos.jpeg(37)));
        Path broken = breakThePlace(await(only(before), "media.stored.v1"));
        String words = words();
        JsonNode event;
        try {
            token(form(words, Photos.jpeg(37)));
            event = only(words);
            awaitJob(event, "DUE not-taken");

            goOn(event, 59);
            awaitJob(event, "DUE not-taken 60");
            assertThat(said(event, "media.failed.v1")).isEmpty();
            assertThat(inInbox(event)).exists();
        } finally {
            mendThePlace(broken);
        }

        goOn(event, 61);
        await(event, "media.stored.v1");
        awaitGone(inInbox(event));
    }

    /** As if it had been tried for two days. */
    private void goOn(JsonNode event, int attempts) {
        set(
                mediaId(event),
                "UPDATE media_job SET attempts = " + attempts + ", since = siaga.clock() - interval '2 days',"
                        + " wake_at = siaga.clock() WHERE media_id = ?");
    }

    private void awaitJob(JsonNode event, String state) {
        String sql = "SELECT concat_ws(' ', min(state), min(trouble), min(attempts)) FROM media_job WHERE media_id = ?";
        Awaitility.await(state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> query(sql, mediaId(event)).startsWith(state));
    }

    @Test
    void shouldKeepTheReportWhereThePhotoIsNone() throws IOException {
        String words = words();

        token(form(words, "Ini bukan foto.".getBytes()));

        JsonNode event = only(words);
        assertThat(await(event, "media.failed.v1").path("reason").asText()).isEqualTo("wrong-type");
        awaitGone(inInbox(event));
    }

    @Test
    void shouldSayWhatIsWrongWithPhotos() throws IOException {
        String words = words();
        form(words, List.of(small(), small(), small(), small(), small()), "image/jpeg")
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("photo"))
                .body("detail", equalTo("Paling banyak 4 foto."));
        form(words, new byte[11 * 1024 * 1024])
                .post(REPORTS)
                .then()
                .statusCode(413)
                .body("errors[0].field", equalTo("photo"))
                .body("detail", equalTo("Satu foto paling besar 10 MB."));
        form(words, List.of(nearlyTen(), nearlyTen(), nearlyTen()), "image/jpeg")
                .post(REPORTS)
                .then()
                .statusCode(413)
                .body("detail", containsString("20 MB"));
        form(words, List.of(small()), "application/pdf")
                .post(REPORTS)
                .then()
                .statusCode(400)
                .body("detail", equalTo("Lampiran harus berupa foto."));
        form("x", small()).post(REPORTS).then().statusCode(400).body("errors[0].field", equalTo("text"));
        assertThat(about(words)).isEmpty();
        assertThat(scratchFiles()).isEmpty();
        assertThat(uploadRoom.taken()).isZero();
    }

    @Test
    void shouldLeadABrowserWithoutScriptToThePageAndTellItWhatIsWrong() {
        String words = words();

        form(words, small())
                .redirects()
                .follow(false)
                .accept("text/html")
                .post(REPORTS)
                .then()
                .statusCode(303)
                .header("Location", containsString("/lacak/"));
        form(words, new byte[11 * 1024 * 1024])
                .accept("text/html")
                .post(REPORTS)
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("Satu foto paling besar 10 MB."))
                .body(containsString("Foto mungkin perlu dipilih lagi."));
    }

    @Test
    void shouldTakePhotosAtTheCounterToo() throws IOException {
        String words = words();

        token(form(words, Photos.jpeg(36)).auth().oauth2(Tokens.of("p-1", "35.10.13", "officer")));

        assertThat(only(words).path("channel").asText()).isEqualTo("counter");
        await(only(words), "media.stored.v1");
    }
}
