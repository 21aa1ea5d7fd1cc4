package id.siaga.reporting.messaging;

import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.ProjectAlarm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AlarmClearedHandler implements EventHandler<AlarmCleared> {
    private final ProjectAlarm projectAlarm;

    AlarmClearedHandler(ProjectAlarm projectAlarm) {
        this.projectAlarm = projectAlarm;
    }

    @Override
    public Class<AlarmCleared> shape() {
        return AlarmCleared.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, AlarmCleared event) {
        return projectAlarm.clear(tx, event.service(), event.code(), event.subject());
    }
}
