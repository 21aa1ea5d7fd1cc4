package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where fuzzing begins: what a channel's provider really posts. */
public final class Seeds {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Seeds() {}

    public static Stream<Arguments> whatsapp() {
        return of("whatsapp");
    }

    public static Stream<Arguments> facebook() {
        return of("facebook");
    }

    public static Stream<Arguments> instagram() {
        return of("instagram");
    }

    public static Stream<Arguments> x() {
        return of("x");
    }

    public static Stream<Arguments> telegram() {
        return of("telegram");
    }

    /** How many bytes come at a time, and a form with files. */
    public static Stream<Arguments> forms() {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, '\r', '\n', '-', '-'};
        byte[] form = new Multipart()
                .field("text", "Jalan rusak")
                .file("photo", "a.jpg", "image/jpeg", photo)
                .whole();
        return Stream.of(1, 16, 255).map(size -> {
            byte[] seed = new byte[form.length + 1];
            seed[0] = size.byteValue();
            System.arraycopy(form, 0, seed, 1, form.length);
            return Arguments.of((Object) seed);
        });
    }

    /** A header, a blank and the body it vouches for. */
    public static Stream<Arguments> signatures() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        HmacSignature.hex(List.of(HmacSignatureFuzzTest.SECRET)).sign(body) + " {}",
                        HmacSignature.base64(List.of(HmacSignatureFuzzTest.SECRET))
                                        .sign(body) + " {}",
                        "sha256= {}",
                        "sha1=00 {}",
                        " {}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Arguments> of(String channel) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(channel))) {
            return files.sorted().map(Seeds::posted).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments posted(Path file) {
        try {
            String posted =
                    JSON.readTree(Files.readAllBytes(file)).path("posted").toString();
            return Arguments.of((Object) posted.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
