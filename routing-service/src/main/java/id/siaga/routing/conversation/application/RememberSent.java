package id.siaga.routing.conversation.application;

import id.siaga.contracts.notification.NotificationSent;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which complaint a sent message was about, so that a quoted answer finds it. */
@ApplicationScoped
public class RememberSent {
    private final Messages messages;

    RememberSent(Messages messages) {
        this.messages = messages;
    }

    public Uni<Void> handle(Tx tx, NotificationSent event) {
        return messages.addOwn(
                tx, event.channel(), event.providerMessageId(), event.complaintId(), event.purpose(), event.at());
    }
}
