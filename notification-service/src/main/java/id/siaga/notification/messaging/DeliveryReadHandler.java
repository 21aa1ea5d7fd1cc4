package id.siaga.notification.messaging;

import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RecordDelivery;
import id.siaga.notification.domain.DeliveryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** It was opened. */
@ApplicationScoped
class DeliveryReadHandler implements EventHandler<DeliveryRead> {
    private final RecordDelivery recordDelivery;

    DeliveryReadHandler(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    public Class<DeliveryRead> shape() {
        return DeliveryRead.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, DeliveryRead event) {
        return recordDelivery.handle(
                tx, event.notificationId(), new DeliveryStatus.Read(event.messageId(), event.at()));
    }
}
