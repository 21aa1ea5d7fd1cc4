package id.siaga.eventing;

import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.contracts.operations.AlarmCleared;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes a row and an event, for the citizen "elsewhere" neither; breaks for "poison" until told otherwise. */
@ApplicationScoped
class InboundNotedHandler implements EventHandler<InboundNoted> {
    static final AtomicBoolean BROKEN = new AtomicBoolean(true);
    /** An earlier release, to which everything mattered. */
    static final AtomicBoolean ALL = new AtomicBoolean();

    private final Outbox outbox;

    InboundNotedHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Class<InboundNoted> shape() {
        return InboundNoted.class;
    }

    @Override
    public boolean concerns(InboundNoted event) {
        return ALL.get() || !event.citizen().equals("elsewhere");
    }

    @Override
    public Uni<Void> handle(Tx tx, InboundNoted event) {
        if (event.citizen().equals("poison") && BROKEN.get()) {
            return Uni.createFrom().failure(new IllegalStateException("poison"));
        }
        return tx.execute(
                        "INSERT INTO heard (conversation, citizen) VALUES ($1, $2)",
                        event.conversation(),
                        event.citizen())
                .chain(() -> tx.instant())
                .chain(at -> outbox.append(
                        tx, new AlarmCleared("eventing-test", event.citizen(), event.conversation(), at)));
    }
}
