package id.siaga.notification.messaging;

import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RecordDelivery;
import id.siaga.notification.domain.DeliveryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** It reached the phone. */
@ApplicationScoped
class DeliveryDeliveredHandler implements EventHandler<DeliveryDelivered> {
    private final RecordDelivery recordDelivery;

    DeliveryDeliveredHandler(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    public Class<DeliveryDelivered> shape() {
        return DeliveryDelivered.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, DeliveryDelivered event) {
        return recordDelivery.handle(
                tx, event.notificationId(), new DeliveryStatus.Delivered(event.messageId(), event.at()));
    }
}
