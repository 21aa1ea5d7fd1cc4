package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One consumer's records, in order. Whatever has come while a batch was worked off makes the next batch: one record at a
 * time while there is time, more together the busier it gets.
 */
final class Lane {
    /** Small enough for a transaction of far less than a second, large enough to share its cost. */
    private static final int BATCH = 16;

    private static final int ROOM = 8 * BATCH;
    /** Records may have megabytes: those of a batch lie in memory a few times over, those that wait once. */
    private static final long BATCH_BYTES = 4 << 20;

    private static final long ROOM_BYTES = 2 * BATCH_BYTES;
    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** A record and the context it came on, where its work belongs. */
    record Waiting(Delivery delivery, Message<?> message, Context context) {
        Waiting(Delivery delivery, Message<?> message) {
            this(delivery, message, Vertx.currentContext());
        }

        int bytes() {
            return delivery.value() == null ? 0 : delivery.value().length;
        }
    }

    private final Function<List<Delivery>, Uni<Void>> work;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytesWaiting;
    private boolean busy;
    private Runnable whoWaitsForRoom;

    Lane(Function<List<Delivery>, Uni<Void>> work) {
        this.work = work;
    }

    /** Completes when there is room for another. The channel hands over one at a time, so at most one waits for room. */
    Uni<Void> take(Waiting record) {
        boolean starts;
        boolean hasRoom;
        synchronized (this) {
            waiting.add(record);
            bytesWaiting += record.bytes();
            starts = !busy;
            busy = true;
            hasRoom = hasRoom();
        }
        if (starts) {
            workOff();
        }
        return hasRoom
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().emitter(room -> whenThereIsRoom(() -> room.complete(null)));
    }

    private void whenThereIsRoom(Runnable goOn) {
        synchronized (this) {
            if (!hasRoom()) {
                whoWaitsForRoom = goOn;
                return;
            }
        }
        goOn.run();
    }

    private void workOff() {
        List<Waiting> batch = next();
        if (batch.isEmpty()) {
            return;
        }
        batch.getFirst()
                .context()
                .runOnContext(ignored -> work.apply(
                                batch.stream().map(Waiting::delivery).toList())
                        .subscribe()
                        .with(done -> acknowledge(batch), failure -> giveUp(batch, failure)));
    }

    private void acknowledge(List<Waiting> batch) {
        batch.forEach(record -> record.message().ack());
        workOff();
    }

    /** Reached only when the database is gone for parking too; the health check says so and a restart reads them again. */
    private static void giveUp(List<Waiting> batch, Throwable failure) {
        LOG.errorf(
                "records could be neither handled nor parked, the channel stops: %s", FailurePolicy.describe(failure));
        batch.forEach(record -> record.message().nack(failure));
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        Runnable relieved = null;
        synchronized (this) {
            long bytes = 0;
            while (batch.size() < BATCH && !waiting.isEmpty() && bytes < BATCH_BYTES) {
                bytes += waiting.peek().bytes();
                batch.add(waiting.poll());
            }
            bytesWaiting -= bytes;
            busy = !batch.isEmpty();
            if (whoWaitsForRoom != null && hasRoom()) {
                relieved = whoWaitsForRoom;
                whoWaitsForRoom = null;
            }
        }
        if (relieved != null) {
            relieved.run();
        }
        return batch;
    }

    private boolean hasRoom() {
        return waiting.size() < ROOM && bytesWaiting < ROOM_BYTES;
    }
}
