package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.Windows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PgWindows implements Windows {
    private static final String HEARD = """
            INSERT INTO conversation_window AS w (conversation, last_inbound_at) VALUES ($1, $2)
            ON CONFLICT (conversation)
            DO UPDATE SET last_inbound_at = greatest(w.last_inbound_at, excluded.last_inbound_at)""";
    private static final String LAST = "SELECT last_inbound_at FROM conversation_window WHERE conversation = $1";

    @Override
    public Uni<Void> heard(Tx tx, String conversation, Instant at) {
        return tx.execute(HEARD, conversation, at).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> lastInbound(Tx tx, String conversation) {
        return PgTx.of(tx)
                .preparedQuery(LAST)
                .execute(PgTx.tuple(conversation))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(PgTx.instant(rows.iterator().next(), "last_inbound_at")));
    }
}
