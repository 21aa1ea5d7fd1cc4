package id.siaga.intake.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.Photos;
import id.siaga.intake.application.MediaProfile;
import id.siaga.intake.application.SweepInbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left in the inbox goes once nobody can want it, whatever else lies there. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class SweepInboxIT extends PhotoReportStage {
    private static final int MORE_THAN_A_PAGE = 1_100;

    @Inject
    SweepInbox sweepInbox;

    @Test
    void shouldRemoveWhatNoJobWaitsForOnceKafkaHasForgottenItsMessage() throws IOException {
        Path left = leave(name());

        age(left, Duration.ofDays(34));
        sweep();
        assertThat(left).exists();

        age(left, Duration.ofDays(36));
        sweep();
        assertThat(left).doesNotExist();
    }

    @Test
    void shouldKeepOldFilesThatAJobWaitsFor() throws IOException {
        String words = words();
        token(form(words, Photos.jpeg(34)));
        JsonNode event = only(words);
        await(event, "media.stored.v1");
        awaitGone(inInbox(event));
        Path waiting = leave(mediaId(event));
        set(
                mediaId(event),
                "UPDATE media_job SET state = 'DUE', wake_at = siaga.clock() + interval '1 hour' WHERE media_id = ?");

        sweep();
        assertThat(waiting).exists();

        set(mediaId(event), "UPDATE media_job SET state = 'FAILED', wake_at = NULL WHERE media_id = ?");
        sweep();
        assertThat(waiting).doesNotExist();
    }

    @Test
    void shouldComeToWhatLiesBehindManyThatJobsWaitFor() throws IOException {
        String many = name();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            leave(many + "-" + i);
        }
        addJobs(many);
        Path left = leave(many + "-z");

        sweep();

        assertThat(left).doesNotExist();
        try (var all = Files.list(left.getParent())) {
            assertThat(all.filter(file -> file.getFileName().toString().startsWith(many)))
                    .hasSize(MORE_THAN_A_PAGE);
        }
        endJobs(many);
        sweep();
    }

    @Test
    void shouldRemoveTheRestWhereOneCannotBeRemovedAndSaySo() throws IOException {
        String name = name();
        Path stuck = Files.createDirectories(inInbox(name + "-1"));
        Path inside = Files.createFile(stuck.resolve("foto"));
        Path before = leave(name + "-0");
        Path behind = leave(name + "-2");
        age(stuck, Duration.ofDays(36));
        try {
            sweep();

            assertThat(before).doesNotExist();
            assertThat(behind).doesNotExist();
            awaitAlarm("alarm.raised.v1", "sweep");
        } finally {
            Files.delete(inside);
            age(stuck, Duration.ofDays(36));
        }

        sweep();
        assertThat(stuck).doesNotExist();
        awaitAlarm("alarm.cleared.v1", "sweep");
    }

    private void sweep() {
        sweepInbox.handle().await().indefinitely();
    }

    private Path leave(String name) throws IOException {
        Path left = inInbox(name);
        Files.createDirectories(left.getParent());
        Files.writeString(left, "sealed");
        age(left, Duration.ofDays(36));
        return left;
    }

    private void addJobs(String many) {
        query("""
                WITH added AS (
                    INSERT INTO media_job (conversation, channel, account, message_id, media_id, wake_at)
                    SELECT 'conversation', 'web', 'web', 'message', CAST(? AS text) || '-' || i,
                           siaga.clock() + interval '1 hour'
                      FROM generate_series(0, 1099) AS i
                    RETURNING 1)
                SELECT count(*) FROM added""", many);
    }

    private void endJobs(String many) {
        query("""
                WITH ended AS (
                    DELETE FROM media_job WHERE media_id LIKE CAST(? AS text) || '%' RETURNING 1)
                SELECT count(*) FROM ended""", many);
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
