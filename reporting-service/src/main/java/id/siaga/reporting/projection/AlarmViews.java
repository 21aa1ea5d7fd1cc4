package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The alarms under way in all services. */
public interface AlarmViews {
    /** What a service says needs a person. */
    record Alarm(String service, String code, String subject, Instant since, String nextStep) {
        public String key() {
            return String.join("|", service, code, subject);
        }
    }

    Uni<Void> raise(Tx tx, Alarm alarm);

    Uni<Void> clear(Tx tx, String service, String code, String subject);
}
