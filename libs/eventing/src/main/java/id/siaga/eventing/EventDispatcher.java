package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.eventing.Inbox.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Brings each record to the handler of its type, in one transaction with the mark that it was handled. Unknown families
 * are acknowledged and counted; a higher major of a family we handle is parked, never skipped.
 */
@ApplicationScoped
public class EventDispatcher {
    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final ParkedRecords parked;
    private final FailurePolicy failurePolicy;
    private final EventingConfig config;
    private final MeterRegistry meters;
    private final Handlers handlers;

    EventDispatcher(
            UnitOfWork unitOfWork,
            Inbox inbox,
            ParkedRecords parked,
            FailurePolicy failurePolicy,
            EventingConfig config,
            MeterRegistry meters,
            Handlers handlers) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.parked = parked;
        this.failurePolicy = failurePolicy;
        this.config = config;
        this.meters = meters;
        this.handlers = handlers;
    }

    /** Completes when the record has had its effect or is parked; only then may it be acknowledged. */
    public Uni<Void> accept(ConsumerRecord<String, byte[]> record) {
        Delivery delivery = Delivery.of(record);
        delivery.event().ifPresent(Correlation::enter);
        return failurePolicy
                .guard(() -> dispatch(delivery), failure -> park(delivery, FailurePolicy.describe(failure)))
                .onTermination()
                .invoke(Correlation::leave);
    }

    private Uni<Void> dispatch(Delivery delivery) {
        if (delivery.value() == null) {
            count("tombstone", delivery);
            return ignore(delivery);
        }
        Optional<CloudEvent> event = delivery.event();
        if (event.isEmpty()) {
            return Uni.createFrom().failure(new UnreadableEvent("record has no CloudEvents headers"));
        }
        Optional<EventHandler<?>> handler = handlers.of(event.get().type());
        if (handler.isPresent()) {
            return handle(delivery, handler.get());
        }
        if (handlers.isNewerMajor(event.get().type())) {
            count("newer-major", delivery);
            return park(delivery, "newer major than this release handles");
        }
        count("ignored", delivery);
        return ignore(delivery);
    }

    private <E extends Event> Uni<Void> handle(Delivery delivery, EventHandler<E> handler) {
        E event = EventJson.read(handler.shape(), delivery.value());
        return unitOfWork
                .run(tx -> inbox.claim(tx, delivery).chain(verdict -> switch (verdict) {
                    case FIRST_TIME ->
                        handler.handle(tx, event)
                                .chain(() -> track(tx, delivery))
                                .replaceWith(verdict);
                    case HANDLED_BEFORE -> track(tx, delivery).replaceWith(verdict);
                    case KEY_IS_PARKED -> Uni.createFrom().item(verdict);
                }))
                .chain(verdict -> {
                    count(verdict.outcome(), delivery);
                    return verdict == Verdict.KEY_IS_PARKED
                            ? parkBehind(delivery)
                            : Uni.createFrom().voidItem();
                });
    }

    /** When the key's rows were replayed meanwhile there is nothing to wait behind: the record is handled after all. */
    private Uni<Void> parkBehind(Delivery delivery) {
        return unitOfWork
                .run(tx -> parked.addBehind(tx, delivery)
                        .call(added ->
                                added ? track(tx, delivery) : Uni.createFrom().voidItem()))
                .chain(added -> added ? Uni.createFrom().voidItem() : dispatch(delivery));
    }

    private Uni<Void> park(Delivery delivery, String reason) {
        count("parked", delivery);
        return unitOfWork.run(tx -> parked.add(tx, delivery, reason).chain(() -> track(tx, delivery)));
    }

    private Uni<Void> ignore(Delivery delivery) {
        return isTracked(delivery)
                ? unitOfWork.run(tx -> inbox.applied(tx, delivery))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> track(Tx tx, Delivery delivery) {
        return isTracked(delivery)
                ? inbox.applied(tx, delivery)
                : Uni.createFrom().voidItem();
    }

    private boolean isTracked(Delivery delivery) {
        return config.trackOffsetsOf().filter(delivery.topic()::equals).isPresent();
    }

    private void count(String outcome, Delivery delivery) {
        meters.counter("siaga.events.consumed", "topic", delivery.topic(), "outcome", outcome)
                .increment();
    }
}
