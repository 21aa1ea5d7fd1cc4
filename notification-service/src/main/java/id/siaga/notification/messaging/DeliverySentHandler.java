package id.siaga.notification.messaging;

import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RecordDelivery;
import id.siaga.notification.domain.DeliveryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The provider has it, also where its answer was lost. */
@ApplicationScoped
class DeliverySentHandler implements EventHandler<DeliverySent> {
    private final RecordDelivery recordDelivery;

    DeliverySentHandler(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    public Class<DeliverySent> shape() {
        return DeliverySent.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, DeliverySent event) {
        return recordDelivery.handle(
                tx, event.notificationId(), new DeliveryStatus.Sent(event.messageId(), event.at()));
    }
}
