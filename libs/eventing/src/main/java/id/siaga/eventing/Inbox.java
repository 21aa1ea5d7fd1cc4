package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Remembers what was handled, in the transaction of the effect: a record taken twice has its effect once. */
@ApplicationScoped
class Inbox {
    private static final String CLAIM = """
            INSERT INTO handled_event (event_id, topic)
            SELECT CAST($1 AS text), CAST($2 AS text)
             WHERE NOT EXISTS (SELECT 1 FROM parked
                                WHERE topic = CAST($2 AS text) AND record_key = CAST($3 AS text) AND state = 'PARKED')
            ON CONFLICT DO NOTHING""";
    private static final String CLAIM_ALL = """
            INSERT INTO handled_event (event_id, topic)
            SELECT e.id, CAST($1 AS text) FROM unnest(CAST($2 AS text[]), CAST($3 AS text[])) AS e (id, key)
             WHERE NOT EXISTS (SELECT 1 FROM parked p
                                WHERE p.topic = CAST($1 AS text) AND p.record_key = e.key AND p.state = 'PARKED')
            ON CONFLICT DO NOTHING""";
    private static final String CLAIM_PARKED =
            "INSERT INTO handled_event (event_id, topic) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String HANDLED = "SELECT 1 FROM handled_event WHERE event_id = $1";
    /** In the order of the partitions: two instances of one partition wait for each other and never in a circle. */
    private static final String APPLIED = """
            INSERT INTO applied_offset (topic, partition_id, next_offset)
            SELECT CAST($1 AS text), r.partition_id, max(r.record_offset) + 1
              FROM unnest(CAST($2 AS int[]), CAST($3 AS bigint[])) AS r (partition_id, record_offset)
             GROUP BY r.partition_id ORDER BY r.partition_id
            ON CONFLICT (topic, partition_id)
            DO UPDATE SET next_offset = greatest(applied_offset.next_offset, excluded.next_offset)""";

    enum Verdict {
        FIRST_TIME("handled"),
        HANDLED_BEFORE("repeated"),
        KEY_IS_PARKED("parked-behind");

        private final String outcome;

        Verdict(String outcome) {
            this.outcome = outcome;
        }

        String outcome() {
            return outcome;
        }
    }

    /** Two instances with one record: the second waits here for the first one's transaction. */
    Uni<Verdict> claim(Tx tx, Delivery delivery) {
        return tx.execute(CLAIM, delivery.eventId(), delivery.topic(), delivery.key())
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(Verdict.FIRST_TIME)
                        : tx.any(HANDLED, delivery.eventId())
                                .map(handled -> handled ? Verdict.HANDLED_BEFORE : Verdict.KEY_IS_PARKED));
    }

    /** Fails unless all of them come for the first time and none has to wait behind a parked one. */
    Uni<Void> claimAll(Tx tx, List<Delivery> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(CLAIM_ALL, records.getFirst().topic(), ids(records), keys(records))
                        .chain(rows -> rows == records.size()
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom()
                                        .failure(new IllegalStateException(
                                                "some came before, or wait; each goes alone")));
    }

    private static String[] ids(List<Delivery> records) {
        return records.stream().map(Delivery::eventId).toArray(String[]::new);
    }

    private static String[] keys(List<Delivery> records) {
        return records.stream().map(Delivery::key).toArray(String[]::new);
    }

    /** For a replay: the key's own parked rows are what is being replayed. */
    Uni<Boolean> claimParked(Tx tx, String eventId, String topic) {
        return tx.execute(CLAIM_PARKED, eventId, topic).map(rows -> rows == 1);
    }

    /** Says how far partitions have been applied; what a watermark is compared with. */
    Uni<Void> applied(Tx tx, List<Delivery> records) {
        Integer[] partitions = records.stream().map(Delivery::partition).toArray(Integer[]::new);
        Long[] offsets = records.stream().map(Delivery::offset).toArray(Long[]::new);
        return tx.execute(APPLIED, records.getFirst().topic(), partitions, offsets)
                .replaceWithVoid();
    }
}
