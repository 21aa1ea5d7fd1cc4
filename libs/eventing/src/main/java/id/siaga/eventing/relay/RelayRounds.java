package id.siaga.eventing.relay;

import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.eventing.EventingConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * What the leader does over and over: publish every row it sees and, where the service vouches for a topic, say how far
 * that topic is complete. The order of the four steps in {@link #vouch} is what makes a watermark true (docs/adr/0004).
 */
final class RelayRounds {
    private final OutboxRows rows;
    private final RelayProducer producer;
    private final Wake wake;
    private final EventingConfig config;
    private final Counter published;

    RelayRounds(OutboxRows rows, RelayProducer producer, Wake wake, EventingConfig config, MeterRegistry meters) {
        this.wake = wake;
        this.rows = rows;
        this.producer = producer;
        this.config = config;
        this.published = meters.counter("siaga.outbox.published");
    }

    void runUntilInterrupted() throws SQLException, ExecutionException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (config.watermarkOf().isPresent()) {
                vouch(config.watermarkOf().get());
                publishWhileWaiting(config.watermarkEvery());
            } else {
                publishAll();
                awaitRows(config.pollEvery());
            }
        }
    }

    private void vouch(String topic) throws SQLException, ExecutionException, InterruptedException {
        Instant now = rows.clock();
        Instant oldestOpenWrite = rows.oldestOpenWrite();
        publishAll();
        Instant at = oldestOpenWrite == null || now.isBefore(oldestOpenWrite) ? now : oldestOpenWrite;
        producer.publishNow(new StreamWatermark(topic, at, producer.endOffsets()), now);
    }

    /** Rows leave as soon as they are written; the next watermark keeps its pace. */
    private void publishWhileWaiting(Duration pause) throws SQLException, ExecutionException, InterruptedException {
        long until = System.nanoTime() + pause.toNanos();
        long left = pause.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            awaitRows(Duration.ofNanos(left));
            publishAll();
            left = until - System.nanoTime();
        }
    }

    /** A moment's rest after the wake-up: rows written meanwhile share one read, one flush of the broker and one delete. */
    private void awaitRows(Duration atMost) throws InterruptedException {
        if (wake.await(atMost)) {
            Thread.sleep(config.linger());
        }
    }

    private void publishAll() throws SQLException, ExecutionException, InterruptedException {
        int found;
        do {
            found = publishNext();
        } while (found == config.batch());
    }

    private int publishNext() throws SQLException, ExecutionException, InterruptedException {
        List<OutboxRow> next = rows.next();
        if (!next.isEmpty()) {
            producer.publish(next);
            rows.delete(next);
            published.increment(next.size());
        }
        return next.size();
    }
}
