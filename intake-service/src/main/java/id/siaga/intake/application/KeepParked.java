package id.siaga.intake.application;

import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.intake.application.ParkedWebhook.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what could not be read until somebody decides; as long as a channel has any, an alarm says so. */
@ApplicationScoped
public class KeepParked {
    private static final String ALARM = "webhook.parked";
    private static final String NEXT_STEP =
            "Buka /petugas#/tertahan. Perbarui pembaca kanal ini lalu coba lagi, atau abaikan dengan alasan.";

    private final UnitOfWork unitOfWork;
    private final ParkedWebhooks parked;
    private final Alarms alarms;

    KeepParked(UnitOfWork unitOfWork, ParkedWebhooks parked, Alarms alarms) {
        this.unitOfWork = unitOfWork;
        this.parked = parked;
        this.alarms = alarms;
    }

    public Uni<Void> handle(Tx tx, WebhookParked event) {
        return parked.lock(tx, event.channel())
                .chain(() -> parked.add(tx, event))
                .chain(isNew -> isNew
                        ? alarms.raise(tx, ALARM, event.channel(), NEXT_STEP)
                        : Uni.createFrom().voidItem());
    }

    /** Given up, knowingly. @return false when it is unknown or was decided about */
    public Uni<Boolean> dismiss(String id, String by, String why) {
        return parked.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : unitOfWork.run(tx -> end(tx, found.get(), State.DISMISSED, by, why)));
    }

    Uni<Boolean> end(Tx tx, ParkedWebhook webhook, State state, String by, String why) {
        return parked.lock(tx, webhook.channel())
                .chain(() -> parked.resolve(tx, webhook.id(), state, by, why))
                .call(() -> parked.anyOpen(tx, webhook.channel())
                        .chain(some ->
                                some ? Uni.createFrom().voidItem() : alarms.clear(tx, ALARM, webhook.channel())));
    }
}
