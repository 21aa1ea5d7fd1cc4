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
    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** A record and the context it came on, where its work belongs. */
    record Waiting(Delivery delivery, Message<?> message, Context context) {
        Waiting(Delivery delivery, Message<?> message) {
            this(delivery, message, Vertx.currentContext());
        }
    }

    private final Function<List<Delivery>, Uni<Void>> work;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
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
            starts = !busy;
            busy = true;
            hasRoom = waiting.size() < ROOM;
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
            if (waiting.size() >= ROOM) {
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
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            busy = !batch.isEmpty();
            if (whoWaitsForRoom != null && waiting.size() < ROOM) {
                relieved = whoWaitsForRoom;
                whoWaitsForRoom = null;
            }
        }
        if (relieved != null) {
            relieved.run();
        }
        return batch;
    }
}
