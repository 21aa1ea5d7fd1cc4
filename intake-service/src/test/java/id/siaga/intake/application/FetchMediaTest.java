package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.application.InspectFile.Inspected.Fit;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaOutcome;
import id.siaga.intake.domain.MediaOutcome.Kept;
import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.Scratch;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** The way to a store may be slow; it holds up nobody else's file. */
    @Test
    void shouldUploadTwoFilesAtOnce() {
        Exchanger<String> uploading = new Exchanger<>();
        InspectFile any = (fetched, clean, type) -> new Fit(fetched, "image/jpeg", null, null);

        List<MediaOutcome> outcomes = two(any, content -> {
            if (!meets(uploading, 5_000)) {
                throw new IOException("the other one waits");
            }
            return "address";
        });

        assertThat(outcomes).hasOnlyElementsOfType(Kept.class);
    }

    @Test
    void shouldLookIntoOneFileAfterTheOther() {
        Exchanger<String> looking = new Exchanger<>();
        AtomicBoolean together = new AtomicBoolean();
        InspectFile slow = (fetched, clean, type) -> {
            together.compareAndSet(false, meets(looking, 300));
            return new Fit(fetched, "image/jpeg", null, null);
        };

        List<MediaOutcome> outcomes = two(slow, content -> "address");

        assertThat(outcomes).hasOnlyElementsOfType(Kept.class);
        assertThat(together).isFalse();
    }

    private List<MediaOutcome> two(InspectFile inspectFile, Put put) {
        FetchMedia fetchMedia = new FetchMedia(List.of(new Fax()), inspectFile, put, new Scratch(folder));
        return Uni.join()
                .all(fetchMedia.handle(OF_NOBODY), fetchMedia.handle(OF_NOBODY))
                .andFailFast()
                .await()
                .indefinitely();
    }

    private static boolean meets(Exchanger<String> place, long milliseconds) {
        try {
            place.exchange("here", milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Fax implements MediaProvider {
        @Override
        public boolean serves(String channel) {
            return channel.equals("fax");
        }

        @Override
        public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
            return Uni.createFrom().item(() -> {
                write(into);
                return Optional.empty();
            });
        }

        private static void write(Path into) {
            try {
                Files.writeString(into, "foto");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A store that gives nothing back. */
    private interface Put extends ObjectStore {
        @Override
        default InputStream open(String address) {
            throw new UnsupportedOperationException("nobody asks for it");
        }
    }
}
