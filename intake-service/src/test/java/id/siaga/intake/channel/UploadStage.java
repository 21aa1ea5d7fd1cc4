package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.intake.application.Room;
import id.siaga.intake.application.UploadRoom;
import id.siaga.objects.Scratch;
import id.siaga.service.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of uploads share: a form's bytes on their way, and nothing left afterwards. */
abstract class UploadStage {
    static final int LARGEST = 1_024 * 1_024;
    static final int WORDS = 64 * 1_024;
    static final int DISK = 8 * LARGEST;
    static final String JPEG = "image/jpeg";

    @TempDir
    Path temporary;

    final Room webhooks = new Room(DISK);
    final Room memory = new Room(DISK);
    final Room room = new Room(DISK);
    Scratch scratch;
    Upload upload;

    @BeforeEach
    void open() {
        scratch = new Scratch(temporary.resolve("siaga"));
        upload = upload(Multipart.TYPE);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        upload.close();
        assertThat(scratch.folder()).as("files").isEmptyDirectory();
        assertThat(room.taken()).as("room").isZero();
        assertThat(memory.taken()).as("memory").isZero();
    }

    Upload upload(String type) {
        return new Upload(type, rules(), scratch, webhooks.claim(), share());
    }

    UploadRoom.Share share() {
        return new UploadRoom.Share(room.claim(), memory.claim());
    }

    static PhotoRules rules() {
        return new PhotoRules(LARGEST, WORDS);
    }

    Form read(byte[] body) {
        return read(body, 10_000);
    }

    Form read(byte[] body, int chunk) {
        for (int from = 0; from < body.length; from += chunk) {
            upload.take(Arrays.copyOfRange(body, from, Math.min(body.length, from + chunk)));
        }
        return upload.end();
    }

    static byte[] photos(int count) {
        Multipart form = new Multipart().field("text", "Jalan rusak");
        IntStream.range(0, count).forEach(index -> form.file("photo", "a.jpg", JPEG, bytes(1_000, index)));
        return form.whole();
    }

    static byte[] photo(int size) {
        return photo(size, "Jalan rusak");
    }

    static byte[] photo(int size, String text) {
        return new Multipart()
                .field("text", text)
                .file("photo", "a.jpg", JPEG, bytes(size, 1))
                .whole();
    }

    static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static void refuses(int status, String detail, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(status);
            assertThat(refused.problem().detail()).isEqualTo(detail);
        });
    }
}
