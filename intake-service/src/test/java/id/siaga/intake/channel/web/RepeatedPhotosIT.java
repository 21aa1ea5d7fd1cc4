package id.siaga.intake.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.Photos;
import id.siaga.intake.application.MediaProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A form with photos that comes more than once is one report, with each photo once. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class RepeatedPhotosIT extends PhotoReportStage {
    private static final int AT_ONCE = 4;

    @Test
    void shouldMakeOneReportAndOnePhotoOfADoubleSubmit() throws IOException {
        String words = words();
        String key = UUID.randomUUID().toString();
        byte[] photo = Photos.jpeg(32);

        String first = token(form(words, photo).header("Idempotency-Key", key));
        JsonNode event = body(about(words).getFirst());
        await(event, "media.stored.v1");
        awaitGone(inInbox(event));
        String second = token(form(words, photo).header("Idempotency-Key", key));
        String other = token(form(words, Photos.jpeg(33)).header("Idempotency-Key", key));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(about(words).stream().map(record -> record.event().id()).distinct())
                .hasSize(2);
        await(body(about(words).getLast()), "media.stored.v1");
        assertThat(said(event, "media.stored.v1")).hasSize(1);
        assertThat(jobs(event)).isEqualTo("1 STORED");
    }

    @Test
    void shouldMakeOneReportAndOneSetOfPhotosOfTwoSubmitsAtTheSameMoment() throws Exception {
        String words = words();
        String key = UUID.randomUUID().toString();
        List<byte[]> photos = List.of(Photos.jpeg(38), Photos.jpeg(39));
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<String> submit = () -> {
            together.await();
            return token(form(words, photos, "image/jpeg").header("Idempotency-Key", key));
        };

        Set<String> tokens = new HashSet<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> sent : senders.invokeAll(Collections.nCopies(AT_ONCE, submit))) {
                tokens.add(sent.get());
            }
        }

        assertThat(tokens).hasSize(1);
        assertThat(about(words).stream().map(record -> record.event().id()).distinct())
                .hasSize(1);
        assertThat(about(words).stream()
                        .map(record -> body(record).path("media"))
                        .distinct())
                .hasSize(1);
        JsonNode event = body(about(words).getFirst());
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> jobs(event).equals("2 STORED"));
        awaitThemSaid(event);
    }

    private void awaitThemSaid(JsonNode event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> said(event, "media.stored.v1").size() >= 2);
        assertThat(said(event, "media.stored.v1"))
                .extracting(record -> body(record).path("mediaId").asText())
                .as("each photo once")
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
