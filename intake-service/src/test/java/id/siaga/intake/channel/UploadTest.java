package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.Room;
import id.siaga.objects.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest extends UploadStage {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000, 65_536, 1_000_000})
    void shouldReadWordsAndPhotosHoweverTheyAreCut(int chunk) throws IOException {
        byte[] first = bytes(chunk == 1 ? 3_000 : 300_000, 1);
        byte[] second = bytes(10, 2);

        Form form = read(
                new Multipart()
                        .field("text", "Jalan rusak parah – “berlubang”")
                        .file("photo", "IMG Bu Siti.jpg", JPEG, first)
                        .field("place", "")
                        .file("photo", "x.png", "image/PNG; q=1", second)
                        .field("text", "yang kedua")
                        .whole(),
                chunk);

        assertThat(form.fields().path("text").asText()).isEqualTo("Jalan rusak parah – “berlubang”");
        assertThat(form.fields().path("place").asText()).isEmpty();
        assertThat(form.photos()).extracting(Photo::mimeType).containsExactly(JPEG, "image/png");
        assertThat(Files.readAllBytes(form.photos().getFirst().file())).isEqualTo(first);
        assertThat(Files.readAllBytes(form.photos().getLast().file())).isEqualTo(second);
        assertThat(form.photos().getFirst().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void shouldTakeTheEmptyFileOfABrowserForNone() {
        Form form = read(new Multipart()
                .field("text", "Jalan rusak")
                .file("photo", "", "application/octet-stream", new byte[0])
                .file("lampiran", "a.exe", "application/x-msdownload", bytes(100, 1))
                .whole());

        assertThat(form.photos()).isEmpty();
    }

    @Test
    void shouldTakeAFileOfAnUnknownTypeForSomePicture() {
        Form form = read(new Multipart()
                .file("photo", "IMG.heic", "application/octet-stream", bytes(100, 1))
                .whole());

        assertThat(form.photos()).extracting(Photo::mimeType).containsExactly("image/*");
    }

    @Test
    void shouldTakeFourPhotosAndNotFive() {
        assertThat(read(photos(4)).photos()).hasSize(4);
        upload.close();
        upload = upload(Multipart.TYPE);

        refuses(400, "Paling banyak 4 foto.", () -> read(photos(5)));
    }

    @Test
    void shouldTakeAPhotoOfTheLargestSizeAndNotOneByteMore() {
        assertThat(read(photo(LARGEST)).photos()).hasSize(1);
        upload.close();
        upload = upload(Multipart.TYPE);

        refuses(413, "Satu foto paling besar 1 MB.", () -> read(photo(LARGEST + 1)));
    }

    @Test
    void shouldNotWaitForTheEndOfAPhotoThatIsTooLarge() {
        byte[] half = new Multipart()
                .file("photo", "a.jpg", JPEG, bytes(LARGEST + 70_000, 1))
                .half();

        refuses(413, "Satu foto paling besar 1 MB.", () -> upload.take(half));
    }

    @Test
    void shouldSayThatNothingIsStoredWhenThereIsNoRoom() {
        try (Room.Claim others = room.claim()) {
            others.grow(DISK - 100);
            assertThatThrownBy(() -> read(photo(1_000))).isInstanceOf(NotStored.class);
        }
    }

    @Test
    void shouldSayThatNothingIsStoredWhenThereIsNoMemory() {
        try (Room.Claim others = memory.claim()) {
            others.grow(DISK - 1_000);
            assertThatThrownBy(() -> read(photo(1_000))).isInstanceOf(NotStored.class);
        }
    }

    @Test
    void shouldTakeNothingOfTheWebhooksMemoryBeforeItIsWhole() {
        byte[] whole = photo(1_000, "x".repeat(10_000));
        upload.take(Arrays.copyOf(whole, whole.length - 10));

        assertThat(webhooks.taken()).isZero();
        assertThat(memory.taken()).isEqualTo(256 * 1_024);

        upload.take(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        upload.end();
        assertThat(webhooks.taken()).isEqualTo(Room.memory(10_000));
    }

    @Test
    void shouldSayThatNothingIsStoredWhenTheDiskTakesNothing() throws IOException {
        Path inTheWay = Files.createFile(temporary.resolve("file"));
        Upload nowhere = new Upload(Multipart.TYPE, rules(), new Scratch(inTheWay), webhooks.claim(), share());

        assertThatThrownBy(() -> nowhere.take(photo(1_000))).isInstanceOf(NotStored.class);
        nowhere.close();
    }

    @Test
    void shouldTakeNothingMoreOnceItIsClosed() {
        upload.take(new Multipart().field("text", "Jalan rusak").half());
        upload.close();

        assertThatThrownBy(() -> upload.take(new byte[] {1})).isInstanceOf(NotStored.class);
    }
}
