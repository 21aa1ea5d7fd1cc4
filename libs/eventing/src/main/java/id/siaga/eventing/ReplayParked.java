package id.siaga.eventing;

import id.siaga.contracts.Event;
import id.siaga.eventing.sealing.Sealing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;

/** Handles the parked records of one key again, oldest first, until none is left or one fails again. */
@ApplicationScoped
public class ReplayParked {
    private static final String RESOLVE = """
            UPDATE parked SET state = $2, resolved_by = $3, resolved_at = siaga.clock()
             WHERE id = $1 AND state = 'PARKED'""";

    private final UnitOfWork unitOfWork;
    private final ParkedQueue queue;
    private final ParkedRecords parked;
    private final Inbox inbox;
    private final Handlers handlers;
    private final Sealing sealing;

    ReplayParked(
            UnitOfWork unitOfWork,
            ParkedQueue queue,
            ParkedRecords parked,
            Inbox inbox,
            Handlers handlers,
            Sealing sealing) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.parked = parked;
        this.inbox = inbox;
        this.handlers = handlers;
        this.sealing = sealing;
    }

    /** @return how many records had their effect; a failure leaves the rest parked, in order */
    public Uni<Integer> handle(ParkedRecord record, String by) {
        return replayFrom(record.topic(), record.key(), by, 0);
    }

    /** The record is given up, knowingly: its effect never happens. */
    public Uni<Boolean> discard(ParkedRecord record, String by) {
        return unitOfWork.run(tx -> parked.lock(tx, record.topic(), record.key())
                .chain(() -> tx.execute(RESOLVE, record.id(), "DISCARDED", by))
                .map(rows -> rows == 1));
    }

    private Uni<Integer> replayFrom(String topic, String key, String by, int done) {
        return queue.firstOf(topic, key)
                .chain(first -> first.isEmpty()
                        ? Uni.createFrom().item(done)
                        : unitOfWork
                                .run(tx -> replay(tx, first.get(), by))
                                .chain(() -> replayFrom(topic, key, by, done + 1)));
    }

    private Uni<Void> replay(Tx tx, ParkedRecord record, String by) {
        return parked.lock(tx, record.topic(), record.key())
                .chain(() -> tx.execute(RESOLVE, record.id(), "REPLAYED", by))
                .chain(rows -> rows == 1 ? effect(tx, record) : Uni.createFrom().voidItem());
    }

    private Uni<Void> effect(Tx tx, ParkedRecord record) {
        Optional<EventHandler<?>> handler = handlers.of(record.type());
        if (handler.isEmpty()) {
            return Uni.createFrom().failure(new UnreadableEvent("no handler for " + record.type()));
        }
        return inbox.claimParked(tx, record.eventId(), record.topic())
                .chain(first -> first
                        ? effect(tx, record, handler.get())
                        : Uni.createFrom().voidItem());
    }

    private <E extends Event> Uni<Void> effect(Tx tx, ParkedRecord record, EventHandler<E> handler) {
        byte[] body = Base64.getDecoder().decode(sealing.unseal(record.sealed()));
        E event = EventJson.read(handler.shape(), body);
        return handler.concerns(event)
                ? handler.handle(tx, event)
                : Uni.createFrom().voidItem();
    }
}
