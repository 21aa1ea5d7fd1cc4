package id.siaga.eventing;

import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.contracts.operations.AlarmRaised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Something needs a person: raised once per code and subject until it is cleared, on the operations topic. */
@ApplicationScoped
public class Alarms {
    private static final String RAISE = """
            INSERT INTO alarm (code, subject) VALUES ($1, $2)
            ON CONFLICT (code, subject) DO NOTHING""";
    private static final String NOT_RAISED = """
            SELECT 1 FROM unnest(CAST($2 AS text[])) AS s (subject)
             WHERE NOT EXISTS (SELECT 1 FROM alarm a WHERE a.code = CAST($1 AS text) AND a.subject = s.subject)""";
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

    /** For many at once, of which most have been raised before: that costs one look. In one order, against deadlocks. */
    public Uni<Void> raise(Tx tx, String code, Collection<String> subjects, String nextStep) {
        return tx.any(NOT_RAISED, code, subjects.toArray(new String[0]))
                .chain(some -> some
                        ? InOrder.each(
                                subjects.stream().sorted().toList(), subject -> raise(tx, code, subject, nextStep))
                        : Uni.createFrom().voidItem());
    }

    public Uni<Void> clear(Tx tx, String code, String subject) {
        return tx.execute(CLEAR, code, subject)
                .chain(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : tx.instant().chain(at -> outbox.append(tx, new AlarmCleared(service, code, subject, at))));
    }
}
