package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.notification.NotificationSent;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.RememberSent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class NotificationSentHandler implements EventHandler<NotificationSent> {
    private final RememberSent rememberSent;

    NotificationSentHandler(RememberSent rememberSent) {
        this.rememberSent = rememberSent;
    }

    @Override
    public Class<NotificationSent> shape() {
        return NotificationSent.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, NotificationSent event) {
        return rememberSent.handle(tx, event);
    }
}
