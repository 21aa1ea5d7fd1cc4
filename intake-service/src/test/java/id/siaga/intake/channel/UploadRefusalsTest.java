package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.service.Refused;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are not taken, and why. */
class UploadRefusalsTest extends UploadStage {
    @Test
    void shouldRefuseWhatIsSaidToBeNoPhoto() {
        refuses(
                400,
                "Lampiran harus berupa foto.",
                () -> read(new Multipart()
                        .file("photo", "a.pdf", "application/pdf", bytes(100, 1))
                        .whole()));
        upload.close();
        upload = upload(Multipart.TYPE);

        refuses(
                400,
                "Lampiran harus berupa foto.",
                () -> read(new Multipart()
                        .file("photo", "a.jpg", "image/jpeg evil", bytes(100, 1))
                        .whole()));
    }

    @Test
    void shouldRefuseWordsWithoutEnd() {
        refuses(
                413,
                "Isi formulir tanpa foto melebihi batas 64 KB.",
                () -> read(new Multipart()
                        .field("text", "x".repeat(WORDS / 2))
                        .field("place", "x".repeat(WORDS))
                        .whole()));
        upload.close();
        upload = upload(Multipart.TYPE);

        byte[] half = new Multipart().field("text", "x".repeat(2 * WORDS)).half();
        refuses(413, "Isi formulir tanpa foto melebihi batas 64 KB.", () -> upload.take(half));
    }

    @Test
    void shouldRefuseHalfAForm() {
        byte[] whole = photo(1_000, "Jalan rusak");

        for (int length : new int[] {0, 1, 60, 110, 200, 400, 1_100, whole.length - 10}) {
            upload.close();
            upload = upload(Multipart.TYPE);
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(400));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=\"x",
                "multipart/form-data; charset=none; boundary=x"
            })
    void shouldRefuseAFormThatSaysNotWhereItsPartsEnd(String type) {
        upload.close();
        upload = upload(type);

        assertThatThrownBy(() -> read(photo(1_000)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void shouldRefuseManyPartsAndLongHeaders() {
        Multipart many = new Multipart();
        IntStream.range(0, 100).forEach(index -> many.field("f" + index, "x"));
        assertThatThrownBy(() -> read(many.whole())).isInstanceOf(Refused.class);
        upload.close();
        upload = upload(Multipart.TYPE);

        byte[] header = new Multipart().field("x".repeat(100_000), "x").half();
        assertThatThrownBy(() -> upload.take(Arrays.copyOf(header, 50_000))).isInstanceOf(Refused.class);
    }
}
