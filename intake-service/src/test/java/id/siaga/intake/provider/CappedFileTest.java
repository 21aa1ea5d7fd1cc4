package id.siaga.intake.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class CappedFileTest {
    private static final long CAP = 10;
    private static final long NOT_SAID = -1;

    @TempDir
    Path folder;

    private Path file;
    private boolean hungUp;

    @BeforeEach
    void name() {
        file = folder.resolve("fetched");
    }

    @Test
    void shouldTakeExactlyTheMost() throws IOException {
        CappedFile capped = subscribed(NOT_SAID);
        capped.onNext(pieces(4, 6));
        capped.onComplete();

        assertThat(body(capped)).isCompleted();
        assertThat(Files.size(file)).isEqualTo(CAP);
        assertThat(hungUp).isFalse();
    }

    @Test
    void shouldHangUpWithTheFirstByteTooMany() throws IOException {
        CappedFile capped = subscribed(NOT_SAID);
        capped.onNext(pieces(4, 6));
        capped.onNext(pieces(1));

        assertThatThrownBy(body(capped)::get).hasCauseInstanceOf(CappedFile.TooLarge.class);
        assertThat(hungUp).isTrue();
        assertThat(Files.size(file)).isEqualTo(CAP);
    }

    @Test
    void shouldHangUpAtOnceOnWhatIsAnnouncedTooLarge() {
        CappedFile capped = subscribed(CAP + 1);

        assertThatThrownBy(body(capped)::get).hasCauseInstanceOf(CappedFile.TooLarge.class);
        assertThat(hungUp).isTrue();
        assertThat(file).doesNotExist();
    }

    private CappedFile subscribed(long announced) {
        CappedFile capped = new CappedFile(file, CAP, announced);
        capped.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {}

            @Override
            public void cancel() {
                hungUp = true;
            }
        });
        return capped;
    }

    private static CompletableFuture<Void> body(CappedFile capped) {
        return capped.getBody().toCompletableFuture();
    }

    private static List<ByteBuffer> pieces(int... sizes) {
        return Arrays.stream(sizes).mapToObj(ByteBuffer::allocate).toList();
    }
}
