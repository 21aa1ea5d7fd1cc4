package id.siaga.notification.messaging;

import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.AlertOfficers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The audience of a rung hears that the promise was broken. A provisional one has no audience until sla gives it one. */
@ApplicationScoped
class ComplaintEscalatedHandler implements EventHandler<ComplaintEscalated> {
    private final AlertOfficers alertOfficers;
    private final Alerts alerts;

    ComplaintEscalatedHandler(AlertOfficers alertOfficers, Alerts alerts) {
        this.alertOfficers = alertOfficers;
        this.alerts = alerts;
    }

    @Override
    public Class<ComplaintEscalated> shape() {
        return ComplaintEscalated.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ComplaintEscalated event) {
        return alertOfficers.handle(tx, alerts.escalation(event));
    }
}
