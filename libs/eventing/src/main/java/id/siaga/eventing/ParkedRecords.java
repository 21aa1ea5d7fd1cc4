package id.siaga.eventing;

import id.siaga.eventing.sealing.Sealing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records that could not be handled, sealed, in the order they came; their keys wait until somebody decides. */
@ApplicationScoped
class ParkedRecords {
    private static final String LOCK_KEY = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String COLUMNS = """
            INSERT INTO parked (topic, partition_id, record_offset, record_key, event_id, type, sealed, reason)
            SELECT CAST($1 AS text), CAST($2 AS int), CAST($3 AS bigint), CAST($4 AS text), CAST($5 AS text),
                   CAST($6 AS text), CAST($7 AS text), CAST($8 AS text)
            """;
    private static final String ADD = COLUMNS + " ON CONFLICT (topic, partition_id, record_offset) DO NOTHING";
    private static final String ADD_BEHIND = COLUMNS + """
             WHERE EXISTS (SELECT 1 FROM parked
                            WHERE topic = CAST($1 AS text) AND record_key = CAST($4 AS text) AND state = 'PARKED')
            ON CONFLICT (topic, partition_id, record_offset) DO NOTHING""";
    private static final String HERE =
            "SELECT 1 FROM parked WHERE topic = $1 AND partition_id = $2 AND record_offset = $3";

    private final Sealing sealing;
    private final Alarms alarms;
    private final String nextStep;

    ParkedRecords(Sealing sealing, Alarms alarms, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sealing = sealing;
        this.alarms = alarms;
        this.nextStep =
                "Periksa GET /api/v1/parked/" + addressed(service) + ", lalu ulangi (replay) atau buang (discard).";
    }

    /** The service's name as addresses say it. */
    static String addressed(String service) {
        return service.replace("-service", "");
    }

    Uni<Void> add(Tx tx, Delivery delivery, String reason) {
        return lock(tx, delivery)
                .chain(() -> insert(tx, ADD, delivery, reason))
                .chain(() -> alarms.raise(tx, "event.parked", delivery.topic(), nextStep));
    }

    /** @return false when nothing of the key waits any more */
    Uni<Boolean> addBehind(Tx tx, Delivery delivery) {
        return lock(tx, delivery)
                .chain(() -> insert(tx, ADD_BEHIND, delivery, "waits behind an earlier record of its key"))
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(true)
                        : tx.any(HERE, delivery.topic(), delivery.partition(), delivery.offset()));
    }

    /** One at a time per key: a record never parks behind a row that is being replayed this moment. */
    Uni<Boolean> lock(Tx tx, String topic, String key) {
        return tx.any(LOCK_KEY, topic + "|" + key);
    }

    private Uni<Boolean> lock(Tx tx, Delivery delivery) {
        return lock(tx, delivery.topic(), delivery.key());
    }

    private Uni<Integer> insert(Tx tx, String sql, Delivery delivery, String reason) {
        byte[] value = delivery.value() == null ? new byte[0] : delivery.value();
        return tx.execute(
                sql,
                delivery.topic(),
                delivery.partition(),
                delivery.offset(),
                delivery.key(),
                delivery.eventId(),
                delivery.type(),
                sealing.seal(Base64.getEncoder().encodeToString(value)),
                reason);
    }
}
