package id.siaga.intake.messaging;

import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.intake.application.KeepParked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What could not be read waits in a table for a person. */
@ApplicationScoped
class WebhookParkedHandler implements EventHandler<WebhookParked> {
    private final KeepParked keepParked;

    WebhookParkedHandler(KeepParked keepParked) {
        this.keepParked = keepParked;
    }

    @Override
    public Class<WebhookParked> shape() {
        return WebhookParked.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, WebhookParked event) {
        return keepParked.handle(tx, event);
    }
}
