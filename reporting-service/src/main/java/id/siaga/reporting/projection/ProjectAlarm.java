package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.AlarmViews.Alarm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings alarms onto the boards and off them again. */
@ApplicationScoped
public class ProjectAlarm {
    private final AlarmViews alarms;
    private final BoardJournal journal;

    ProjectAlarm(AlarmViews alarms, BoardJournal journal) {
        this.alarms = alarms;
        this.journal = journal;
    }

    public Uni<Void> raise(Tx tx, Alarm alarm) {
        return alarms.raise(tx, alarm).chain(news -> journal(tx, news, alarm.key()));
    }

    public Uni<Void> clear(Tx tx, String service, String code, String subject) {
        return alarms.clear(tx, service, code, subject)
                .chain(news -> journal(tx, news, String.join("|", service, code, subject)));
    }

    private Uni<Void> journal(Tx tx, boolean news, String key) {
        return news ? journal.alarmChanged(tx, key) : Uni.createFrom().voidItem();
    }
}
