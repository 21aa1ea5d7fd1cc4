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

    /** @return false when it is up already; it stays as it is, since its first moment */
    Uni<Boolean> raise(Tx tx, Alarm alarm);

    /** @return false when it was not up */
    Uni<Boolean> clear(Tx tx, String service, String code, String subject);
}
