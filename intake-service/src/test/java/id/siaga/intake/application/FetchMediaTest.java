package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaOutcome;
import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.objects.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchMediaTest {
    private static final MediaItem OF_NOBODY =
            new MediaItem("conversation", "fax", "account", "message", "media", null, null);

    @TempDir
    Path folder;

    @Test
    void shouldLeaveNothingOnTheDiskWhenAnAttemptBreaks() throws IOException {
        Scratch scratch = new Scratch(folder);

        MediaOutcome outcome = new FetchMedia(List.of(), null, null, scratch)
                .handle(OF_NOBODY)
                .await()
                .indefinitely();

        assertThat(outcome).isEqualTo(new Missed(MediaTrouble.NOT_TAKEN));
        assertThat(scratch.folder()).isEmptyDirectory();
    }
}
