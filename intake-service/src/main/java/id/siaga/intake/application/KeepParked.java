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

    public enum Dismissal {
        DONE,
        UNKNOWN_OR_DECIDED,
        /** Nobody can know what the missing parts say. */
        INCOMPLETE
    }

    /** Given up, knowingly. */
    public Uni<Dismissal> dismiss(String id, String by, String why) {
        return parked.find(id)
                .chain(found -> found.filter(ParkedWebhook::isOpen).isEmpty()
                        ? Uni.createFrom().item(Dismissal.UNKNOWN_OR_DECIDED)
                        : dismiss(found.get(), by, why));
    }

    private Uni<Dismissal> dismiss(ParkedWebhook webhook, String by, String why) {
        return webhook.isComplete()
                ? unitOfWork
                        .run(tx -> end(tx, webhook, State.DISMISSED, by, why))
                        .map(ours -> ours ? Dismissal.DONE : Dismissal.UNKNOWN_OR_DECIDED)
                : Uni.createFrom().item(Dismissal.INCOMPLETE);
    }

    Uni<Boolean> end(Tx tx, ParkedWebhook webhook, State state, String by, String why) {
        return parked.lock(tx, webhook.channel())
                .chain(() -> parked.resolve(tx, webhook.id(), state, by, why))
                .call(() -> parked.anyOpen(tx, webhook.channel())
                        .chain(some ->
                                some ? Uni.createFrom().voidItem() : alarms.clear(tx, ALARM, webhook.channel())));
    }
}
