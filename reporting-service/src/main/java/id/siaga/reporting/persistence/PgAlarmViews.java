package id.siaga.reporting.persistence;

import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.AlarmViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgAlarmViews implements AlarmViews {
    private static final String RAISE = """
            INSERT INTO alarm_view (service, code, subject, since, next_step) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (service, code, subject) DO NOTHING""";
    private static final String CLEAR = "DELETE FROM alarm_view WHERE service = $1 AND code = $2 AND subject = $3";

    @Override
    public Uni<Boolean> raise(Tx tx, Alarm alarm) {
        return tx.execute(RAISE, alarm.service(), alarm.code(), alarm.subject(), alarm.since(), alarm.nextStep())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Boolean> clear(Tx tx, String service, String code, String subject) {
        return tx.execute(CLEAR, service, code, subject).map(rows -> rows == 1);
    }
}
