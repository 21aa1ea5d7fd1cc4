package id.siaga.sla;

import static org.awaitility.Awaitility.await;

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
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class WatermarkIT {
    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Test
    void shouldNoteTheLastOfManyThatCameTogetherWhoeverElseSpeaksBetween() {
        Stage stage = new Stage(probe, clock);
        Instant first = clock.now().truncatedTo(ChronoUnit.MILLIS);

        for (int n = 1; n <= 200; n++) {
            stage.watermark(first.plusMillis(n));
            stage.send(new StreamWatermark("other.events.v1", first.plusSeconds(n), List.of(0L)));
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> new Table(database)
                                .number(
                                        "SELECT count(*) FROM watermark WHERE at = CAST(? AS timestamptz)",
                                        first.plusMillis(200).toString())
                        == 1);
    }
}
