package id.siaga.intake.channel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.siaga.intake.application.MediaProfile;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.UploadRoom;
import id.siaga.intake.channel.Multipart;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that break off, hang, or come when there is no room; and bodies that are no forms with files. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class UploadFaultsIT extends PhotoReportStage {
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;
    /** siaga.upload.others */
    private static final int OTHERS = 4 * 1024 * 1024;

    @TestHTTPResource(REPORTS)
    URI address;

    @Inject
    Room webhooks;

    @Test
    void shouldRefuseAFormThatEndsBeforeItsEnd() throws IOException {
        String words = words();
        byte[] half = multipart(words).half();

        given().contentType(Multipart.TYPE)
                .body(half)
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("terputus"));

        assertThat(about(words)).isEmpty();
        assertThat(scratchFiles()).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfASenderThatHangsUp() throws IOException {
        String words = words();
        byte[] whole = multipart(words).whole();
        String head = "POST " + REPORTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Multipart.TYPE
                + "\r\nContent-Length: " + whole.length + "\r\n\r\n";
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(Arrays.copyOf(whole, whole.length / 2));
            out.flush();
            Awaitility.await().until(() -> !scratchFiles().isEmpty());
            assertThat(uploadRoom.taken()).isPositive();
        }

        Awaitility.await().until(() -> scratchFiles().isEmpty() && uploadRoom.taken() == 0 && webhooks.taken() == 0);
        assertThat(uploadRoom.memoryTaken()).isZero();
        assertThat(about(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports, application/json",
        "/api/v1/reports, application/x-www-form-urlencoded",
        "/open311/v2/requests.json, application/x-www-form-urlencoded"
    })
    void shouldGiveBackTheRoomOfASenderWhoHangsUp(String path, String type) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000\r\n\r\n";
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write((head + "text=Jalan").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Awaitility.await().until(() -> webhooks.taken() > 0);
        }

        Awaitility.await().until(() -> webhooks.taken() == 0);
    }

    @Test
    void shouldTellWhoComesWhileThereIsNoRoomToComeAgain() throws IOException {
        String words = words();
        try (UploadRoom.Share others = uploadRoom.share()) {
            others.disk().grow(400 * 1024 * 1024L);
            form(words, small())
                    .post(REPORTS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("detail", containsString("Belum tersimpan"));
        }

        assertThat(about(words)).isEmpty();
        token(form(words, small()));
        assertThat(about(words)).hasSize(1);
    }

    @Test
    void shouldGiveTheLargerLimitToFormsWithFilesAlone() {
        byte[] large = new byte[FIVE_MEGABYTES];

        given().contentType("application/json").body(large).post(REPORTS).then().statusCode(413);
        page(Map.of("text", "x".repeat(FIVE_MEGABYTES))).post(REPORTS).then().statusCode(413);
        given().contentType(Multipart.TYPE)
                .body(large)
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(413);
        given().contentType("application/json")
                .body(large)
                .post("/api/v1/parked/webhooks/replay")
                .then()
                .statusCode(413);
        given().contentType("application/json")
                .body(large)
                .post("/webhooks/whatsapp")
                .then()
                .statusCode(413);
    }

    /** Nobody says beforehand how much comes. Blanks, or the reader would stop at the first letter. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/parked/webhooks/replay", "/webhooks/whatsapp"})
    void shouldHoldChunksOfUnknownNumberToTheSmallerLimitToo(String path) throws IOException {
        String operator = Tokens.named("operator", "operator-1", "kabupaten", "operator");
        byte[] large = new byte[OTHERS + 1];
        Arrays.fill(large, (byte) ' ');

        assertThat(chunked(path, "application/json\r\nAuthorization: Bearer " + operator, large))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void shouldTakeAFormInChunksOfUnknownNumber() throws IOException {
        String words = words();

        assertThat(chunked(REPORTS, Multipart.TYPE, multipart(words).whole())).startsWith("HTTP/1.1 202");

        await(only(words), "media.stored.v1");
    }

    private String chunked(String path, String type, byte[] whole) throws IOException {
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            line.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            OutputStream out = new BufferedOutputStream(line.getOutputStream());
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < whole.length; from += 1_000) {
                byte[] piece = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + 1_000));
                out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Multipart multipart(String words) {
        return new Multipart().field("text", words).file("photo", "a.jpg", "image/jpeg", small());
    }
}
