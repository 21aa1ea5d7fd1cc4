package id.siaga.notification.messaging;

import id.siaga.contracts.sla.ClockReminded;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.AlertOfficers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The officer on duty hears that time is running out. */
@ApplicationScoped
class ClockRemindedHandler implements EventHandler<ClockReminded> {
    private final AlertOfficers alertOfficers;
    private final Alerts alerts;

    ClockRemindedHandler(AlertOfficers alertOfficers, Alerts alerts) {
        this.alertOfficers = alertOfficers;
        this.alerts = alerts;
    }

    @Override
    public Class<ClockReminded> shape() {
        return ClockReminded.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ClockReminded event) {
        return alertOfficers.handle(tx, alerts.reminder(event));
    }
}
