package id.siaga.sla.messaging;

import id.siaga.contracts.duty.DutyChanged;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.sla.application.ChangeDuty;
import id.siaga.sla.domain.Duty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who answers for a unit; compacted replays bring older words too. */
@ApplicationScoped
class DutyChangedHandler implements EventHandler<DutyChanged> {
    private final ChangeDuty changeDuty;

    DutyChangedHandler(ChangeDuty changeDuty) {
        this.changeDuty = changeDuty;
    }

    @Override
    public Class<DutyChanged> shape() {
        return DutyChanged.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, DutyChanged event) {
        return changeDuty.handle(
                tx, new Duty(event.unit(), event.version(), event.head(), event.deputy(), event.onDuty()), event.at());
    }
}
