package id.siaga.sla;

import static org.awaitility.Awaitility.await;

import id.siaga.contracts.Topic;
import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class WatermarkIT {
    /** Of each partition: so that nothing fires by them. */
    private static final List<Long> NEVER_READ = Collections.nCopies(Topic.COMPLAINT.partitions(), 1_000_000_000L);

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Test
    void shouldNoteTheLastOfManyThatCameTogetherWhoeverElseSpeaksLast() {
        Instant first = clock.now().truncatedTo(ChronoUnit.MILLIS);
        Stream<StreamWatermark> ours = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new StreamWatermark(Topic.COMPLAINT.topicName(), first.plusMillis(n), NEVER_READ));
        StreamWatermark theirs = new StreamWatermark("other.events.v1", first.plusSeconds(1), List.of(0L));

        probe.sendAll(
                Topic.WATERMARK,
                Stream.concat(ours, Stream.of(theirs))
                        .map(watermark ->
                                Stage.envelope(watermark, UUID.randomUUID().toString()))
                        .toList());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> new Table(database)
                                .number(
                                        "SELECT count(*) FROM watermark WHERE at = CAST(? AS timestamptz)",
                                        first.plusMillis(20).toString())
                        == 1);
    }
}
