package id.siaga.eventing;

import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.contracts.operations.AlarmRaised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Something needs a person: raised once per code and subject until it is cleared, on the operations topic. */
@ApplicationScoped
public class Alarms {
    private static final String RAISE = """
            INSERT INTO alarm (code, subject) VALUES ($1, $2)
            ON CONFLICT (code, subject) DO NOTHING""";
    private static final String CLEAR = "DELETE FROM alarm WHERE code = $1 AND subject = $2";

    private final Outbox outbox;
    private final String service;

    Alarms(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.service = service;
    }

    /**
     * @param subject an id or a code, never a person's data
     * @param nextStep what to do, in Indonesian
     */
    public Uni<Void> raise(Tx tx, String code, String subject, String nextStep) {
        return tx.execute(RAISE, code, subject)
                .chain(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : tx.instant()
                                .chain(at -> outbox.append(tx, new AlarmRaised(service, code, subject, at, nextStep))));
    }

    public Uni<Void> clear(Tx tx, String code, String subject) {
        return tx.execute(CLEAR, code, subject)
                .chain(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : tx.instant().chain(at -> outbox.append(tx, new AlarmCleared(service, code, subject, at))));
    }
}
