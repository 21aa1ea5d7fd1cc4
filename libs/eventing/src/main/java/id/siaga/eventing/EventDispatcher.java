package id.siaga.eventing;

import id.siaga.eventing.Inbox.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings each record to the handler of its type, in one transaction with the mark that it was handled. What came together
 * is tried together; when that fails each goes alone, so that a bad record parks only itself. Unknown families are
 * acknowledged and counted; a higher major of a family we handle is parked, never skipped.
 */
@ApplicationScoped
class EventDispatcher {
    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);

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

    /** @param records of one topic. Completes when each has had its effect or is parked; then they may be acknowledged */
    Uni<Void> accept(List<Delivery> records) {
        return records.size() == 1
                ? alone(records.getFirst())
                : Uni.createFrom().deferred(() -> together(records)).onFailure().recoverWithUni(failure -> {
                    LOG.debugf("%d records go alone: %s", records.size(), FailurePolicy.describe(failure));
                    return InOrder.each(records, this::alone);
                });
    }

    private Uni<Void> together(List<Delivery> records) {
        List<Task> tasks = records.stream().map(handlers::taskOf).toList();
        if (tasks.stream().anyMatch(Task.Parking.class::isInstance)) {
            return InOrder.each(records, this::alone);
        }
        List<Task.Effect<?>> effects = tasks.stream()
                .<Task.Effect<?>>mapMulti((task, found) -> {
                    if (task instanceof Task.Effect<?> effect) {
                        found.accept(effect);
                    }
                })
                .toList();
        Uni<Void> done = effects.isEmpty() && !isTracked(records)
                ? Uni.createFrom().voidItem()
                : unitOfWork.run(tx -> inbox.claimAll(
                                tx, effects.stream().map(Task::delivery).toList())
                        .chain(() -> InOrder.each(effects, effect -> effect.on(tx)))
                        .chain(() -> track(tx, records)));
        return done.invoke(() -> tasks.forEach(this::count));
    }

    private Uni<Void> alone(Delivery delivery) {
        return Uni.createFrom()
                .deferred(() -> {
                    delivery.event().ifPresent(Correlation::enter);
                    return failurePolicy.guard(
                            () -> dispatch(delivery), failure -> park(delivery, FailurePolicy.describe(failure)));
                })
                .onTermination()
                .invoke(Correlation::leave);
    }

    private Uni<Void> dispatch(Delivery delivery) {
        return switch (handlers.taskOf(delivery)) {
            case Task.Effect<?> effect -> handle(effect);
            case Task.Nothing nothing ->
                (isTracked(List.of(delivery))
                                ? unitOfWork.run(tx -> track(tx, List.of(delivery)))
                                : Uni.createFrom().voidItem())
                        .invoke(() -> count(nothing));
            case Task.Parking parking ->
                park(delivery, parking.reason()).invoke(() -> count(parking.outcome(), delivery));
        };
    }

    private Uni<Void> handle(Task.Effect<?> effect) {
        Delivery delivery = effect.delivery();
        return unitOfWork
                .run(tx -> inbox.claim(tx, delivery).chain(verdict -> switch (verdict) {
                    case FIRST_TIME ->
                        effect.on(tx).chain(() -> track(tx, List.of(delivery))).replaceWith(verdict);
                    case HANDLED_BEFORE -> track(tx, List.of(delivery)).replaceWith(verdict);
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
                        .call(added -> added
                                ? track(tx, List.of(delivery))
                                : Uni.createFrom().voidItem()))
                .chain(added -> added ? Uni.createFrom().voidItem() : dispatch(delivery));
    }

    private Uni<Void> park(Delivery delivery, String reason) {
        count("parked", delivery);
        return unitOfWork.run(tx -> parked.add(tx, delivery, reason).chain(() -> track(tx, List.of(delivery))));
    }

    private Uni<Void> track(Tx tx, List<Delivery> records) {
        return isTracked(records)
                ? inbox.applied(tx, records)
                : Uni.createFrom().voidItem();
    }

    private boolean isTracked(List<Delivery> records) {
        return config.trackOffsetsOf()
                .filter(records.getFirst().topic()::equals)
                .isPresent();
    }

    private void count(Task task) {
        String outcome = task instanceof Task.Nothing nothing ? nothing.outcome() : Verdict.FIRST_TIME.outcome();
        count(outcome, task.delivery());
    }

    private void count(String outcome, Delivery delivery) {
        meters.counter("siaga.events.consumed", "topic", delivery.topic(), "outcome", outcome)
                .increment();
    }
}
