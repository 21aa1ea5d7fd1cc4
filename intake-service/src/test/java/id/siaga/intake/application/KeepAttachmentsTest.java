package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.intake.config.UploadConfig;
import id.siaga.objects.Inbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeepAttachmentsTest {
    private static final int MANY = 200;
    private static final String SHA256_OF_FOTO = "6187eb884a2243dbed3a648d69e5a1a538be022abc7d72d596fc0b1024fa3dab";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Hanging inbox = new Hanging();
    private final KeepAttachments keepAttachments =
            new KeepAttachments(inbox, new Outcomes(new SimpleMeterRegistry()), new TellOfInbox(null, null), config());
    private List<Attachment> photo;

    @BeforeEach
    void writeAPhoto() throws IOException {
        Path file = Files.writeString(folder.resolve("foto"), "foto");
        photo = List.of(new Attachment("foto", SHA256_OF_FOTO, file));
    }

    @AfterEach
    void letGo() {
        inbox.answers.countDown();
        keepAttachments.close();
    }

    @Test
    void shouldNotWaitForAStoreThatHangs() {
        assertThatThrownBy(() -> keep().await().atMost(LIMIT)).isInstanceOf(NotStored.class);
    }

    @Test
    void shouldHoldAFewThreadsOfItsOwnHoweverManyComeMeanwhile() {
        List<Uni<Throwable>> all = IntStream.range(0, MANY)
                .mapToObj(number ->
                        keep().replaceWith((Throwable) null).onFailure().recoverWithItem(failure -> failure))
                .toList();

        assertThat(Uni.join().all(all).andFailFast().await().atMost(LIMIT))
                .hasSize(MANY)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(NotStored.class));
        assertThat(inbox.threads).hasSize(4).allSatisfy(name -> assertThat(name).startsWith("inbox-"));
    }

    @Test
    void shouldGoOnWhenTheStoreAnswersAgainAndPutNothingNobodyWaitsFor() {
        IntStream.range(0, 10)
                .forEach(number -> keep().onFailure().recoverWithNull().await().atMost(LIMIT));
        assertThat(inbox.threads).hasSize(4);

        inbox.answers.countDown();

        Awaitility.await()
                .ignoreException(NotStored.class)
                .atMost(LIMIT)
                .untilAsserted(() -> keep().await().atMost(LIMIT));
        assertThat(inbox.threads).hasSize(5);
    }

    private Uni<Void> keep() {
        return keepAttachments.handle("web", photo);
    }

    private static UploadConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(UploadConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("siaga.upload.keep-within", "300ms"), "test", 100))
                .build()
                .getConfigMapping(UploadConfig.class);
    }

    /** Says nothing until it is told to. */
    private static final class Hanging implements Inbox {
        private final CountDownLatch answers = new CountDownLatch(1);
        private final Queue<String> threads = new ConcurrentLinkedQueue<>();

        @Override
        public String put(String name, InputStream content) throws IOException {
            threads.add(Thread.currentThread().getName());
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return SHA256_OF_FOTO;
        }

        @Override
        public InputStream open(String name, String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> olderThan(Duration age, String after, int most) {
            return List.of();
        }
    }
}
