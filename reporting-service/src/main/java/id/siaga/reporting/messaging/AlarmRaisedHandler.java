package id.siaga.reporting.messaging;

import id.siaga.contracts.operations.AlarmRaised;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.AlarmViews.Alarm;
import id.siaga.reporting.projection.ProjectAlarm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AlarmRaisedHandler implements EventHandler<AlarmRaised> {
    private final ProjectAlarm projectAlarm;

    AlarmRaisedHandler(ProjectAlarm projectAlarm) {
        this.projectAlarm = projectAlarm;
    }

    @Override
    public Class<AlarmRaised> shape() {
        return AlarmRaised.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, AlarmRaised event) {
        return projectAlarm.raise(
                tx, new Alarm(event.service(), event.code(), event.subject(), event.since(), event.nextStep()));
    }
}
