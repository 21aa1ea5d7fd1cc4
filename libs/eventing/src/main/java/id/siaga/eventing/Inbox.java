package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers what was handled, in the transaction of the effect: a record taken twice has its effect once. */
@ApplicationScoped
class Inbox {
    private static final String CLAIM = """
            INSERT INTO handled_event (event_id, topic)
            SELECT CAST($1 AS text), CAST($2 AS text)
             WHERE NOT EXISTS (SELECT 1 FROM parked
                                WHERE topic = CAST($2 AS text) AND record_key = CAST($3 AS text) AND state = 'PARKED')
            ON CONFLICT DO NOTHING""";
    private static final String CLAIM_PARKED =
            "INSERT INTO handled_event (event_id, topic) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String HANDLED = "SELECT 1 FROM handled_event WHERE event_id = $1";
    private static final String APPLIED = """
            INSERT INTO applied_offset (topic, partition_id, next_offset) VALUES ($1, $2, $3)
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

    /** For a replay: the key's own parked rows are what is being replayed. */
    Uni<Boolean> claimParked(Tx tx, String eventId, String topic) {
        return tx.execute(CLAIM_PARKED, eventId, topic).map(rows -> rows == 1);
    }

    /** Says how far a partition has been applied; what a watermark is compared with. */
    Uni<Void> applied(Tx tx, Delivery delivery) {
        return tx.execute(APPLIED, delivery.topic(), delivery.partition(), delivery.offset() + 1)
                .replaceWithVoid();
    }
}
