package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.UploadRoom;
import id.siaga.objects.Scratch;
import id.siaga.service.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said to be a form with files: it is read or refused, and nothing of it stays on the disk. */
class UploadFuzzTest {
    private static final int MEGABYTE = 1_024 * 1_024;

    @MethodSource("id.siaga.intake.channel.Seeds#forms")
    @FuzzTest(maxDuration = "10m")
    void shouldReadOrRefuse(byte[] input) throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("siaga-fuzz"));
        int size = input.length == 0 ? 1 : Math.max(1, Byte.toUnsignedInt(input[0]));
        try (Upload upload = new Upload(
                Multipart.TYPE,
                new PhotoRules(MEGABYTE, MEGABYTE),
                scratch,
                new Room(MEGABYTE).claim(),
                new UploadRoom.Share(new Room(MEGABYTE).claim(), new Room(MEGABYTE).claim()))) {
            for (int from = 1; from < input.length; from += size) {
                upload.take(Arrays.copyOfRange(input, from, Math.min(input.length, from + size)));
            }
            upload.end();
        } catch (Refused refused) {
            assertThat(refused.problem().status()).isBetween(400, 499);
        }
        Path folder = scratch.folder();
        assertThat(folder).isEmptyDirectory();
        Files.delete(folder);
        Files.delete(folder.getParent());
    }
}
