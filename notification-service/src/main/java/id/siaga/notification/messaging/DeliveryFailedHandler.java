package id.siaga.notification.messaging;

import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.RecordDelivery;
import id.siaga.notification.domain.DeliveryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The provider took it and could not bring it; its code says whether another attempt makes sense. */
@ApplicationScoped
class DeliveryFailedHandler implements EventHandler<DeliveryFailed> {
    private final RecordDelivery recordDelivery;

    DeliveryFailedHandler(RecordDelivery recordDelivery) {
        this.recordDelivery = recordDelivery;
    }

    @Override
    public Class<DeliveryFailed> shape() {
        return DeliveryFailed.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, DeliveryFailed event) {
        return recordDelivery.handle(
                tx,
                event.notificationId(),
                new DeliveryStatus.Failed(event.messageId(), event.at(), event.errorCode()));
    }
}
