package id.siaga.routing.conversation.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.conversation.application.Conversations;
import id.siaga.routing.conversation.domain.Past;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionConversations implements Conversations {
    private static final String NOTE = """
            INSERT INTO conversation (key, channel, account, citizen, last_message_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (key) DO UPDATE
               SET citizen = excluded.citizen,
                   last_message_at = greatest(conversation.last_message_at, excluded.last_message_at)""";
    private static final String CASES = """
            SELECT c.id, c.ticket, c.state, c.channel, c.account, c.acted_at, c.last_message_at,
                   CASE c.state
                        WHEN 'RESOLVED' THEN (SELECT max(t.at) FROM timeline t
                                               WHERE t.complaint = c.id AND t.type = 'complaint.resolved')
                        ELSE (SELECT max(s.at) FROM service_answer s WHERE s.complaint = c.id AND s.answered IS NULL)
                   END AS asked_at,
                   EXISTS (SELECT 1 FROM service_answer s WHERE s.complaint = c.id) AS answered
              FROM complaint c WHERE c.citizen = $1 ORDER BY c.received_at DESC, c.id LIMIT 50""";
    private static final String CITIZEN = "SELECT citizen FROM conversation WHERE key = $1";

    @Override
    public Uni<Void> note(Tx tx, Origin origin, Instant sentAt) {
        return tx.execute(NOTE, origin.conversation(), origin.channel(), origin.account(), origin.citizen(), sentAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Past>> cases(Tx tx, UUID citizen) {
        return SessionTx.of(tx)
                .rows(CASES, citizen)
                .map(rows -> rows.stream().map(SessionConversations::past).toList());
    }

    @Override
    public Uni<Optional<UUID>> citizen(Tx tx, String conversation) {
        return SessionTx.of(tx)
                .rows(CITIZEN, conversation)
                .map(rows -> rows.stream().findFirst().map(row -> row.uuid("citizen")));
    }

    private static Past past(FoundRow row) {
        return new Past(
                row.uuid("id"),
                row.text("ticket"),
                State.valueOf(row.text("state")),
                row.text("channel"),
                row.text("account"),
                row.instant("acted_at") != null,
                row.flag("answered"),
                row.instant("asked_at"),
                row.instant("last_message_at"));
    }
}
