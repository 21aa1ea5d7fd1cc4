package id.siaga.notification.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.Notifications;
import id.siaga.notification.application.Wording;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.NewNotification;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgNotifications implements Notifications {
    private static final String ADD = """
            INSERT INTO notification (id, natural_key, complaint, recipient, audience, purpose, channel, account,
                                      conversation, content, state, held_reason, wake_at, requested_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (natural_key) DO NOTHING RETURNING *""";
    private static final String FIND = """
            SELECT * FROM notification
             WHERE id = coalesce($1, (SELECT id FROM notification WHERE provider_message_id = $2 LIMIT 1))
               FOR NO KEY UPDATE""";
    private static final String SAVE = "UPDATE notification SET " + StateColumns.ASSIGNMENTS + " WHERE id = $1";
    private static final String HOLD_ACCOUNT = """
            UPDATE notification SET state = 'HELD', held_reason = $2, wake_at = $3, changed_at = siaga.clock()
             WHERE account = $1 AND state = 'DUE'""";
    private static final String RELEASE = """
            UPDATE notification n SET state = 'DUE', held_reason = NULL, wake_at = siaga.clock(),
                                      changed_at = siaga.clock()
             WHERE state = 'HELD'
            """;
    private static final String RELEASE_CONTACT = RELEASE + """
             AND held_reason = 'CONTACT' AND recipient = $1
             AND EXISTS (SELECT 1 FROM contact_address a WHERE a.person = n.recipient AND a.channel = n.channel)""";
    static final String RELEASE_WINDOW = RELEASE + " AND held_reason = 'WINDOW' AND conversation = $1";
    private static final String RELEASE_ARRIVED = RELEASE + """
             AND (held_reason = 'CONTACT' AND EXISTS (SELECT 1 FROM contact_address a
                                                       WHERE a.person = n.recipient AND a.channel = n.channel)
                  OR held_reason = 'COMPLAINT' AND EXISTS (SELECT 1 FROM complaint c
                                                            WHERE c.id = n.complaint AND c.ticket IS NOT NULL))""";
    private static final String REFUSAL = """
            INSERT INTO refusal (notification, provider_message_id, error_code) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING""";
    private static final String SETTLED = """
            SELECT a.subject FROM alarm a
             WHERE a.code = $2 AND NOT EXISTS (SELECT 1 FROM notification n
                                                WHERE n.state = 'HELD' AND n.held_reason = $1
                                                  AND a.subject IN (n.complaint, n.recipient))
             LIMIT 100""";
    private static final String WAITING = """
            SELECT DISTINCT CASE n.held_reason WHEN 'COMPLAINT' THEN n.complaint ELSE n.recipient END AS subject
              FROM notification n
             WHERE n.state = 'HELD' AND n.held_reason = $1
               AND n.changed_at <= siaga.clock() - make_interval(secs => $3)
               AND NOT EXISTS (SELECT 1 FROM alarm a WHERE a.code = $2 AND a.subject IN (n.complaint, n.recipient))
             LIMIT 100""";

    private final Wording wording;

    PgNotifications(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Uni<Notification> add(Tx tx, NewNotification asked, NotificationState state) {
        StateColumns columns = StateColumns.of(state);
        Object[] parameters = {
            asked.id(),
            asked.key(),
            asked.complaint(),
            asked.recipient(),
            asked.audience().name(),
            asked.purpose(),
            asked.channel(),
            asked.account(),
            asked.conversation(),
            wording.seal(asked.params()),
            columns.state(),
            columns.heldReason(),
            columns.wakeAt(),
            asked.requestedAt(),
            asked.expiresAt()
        };
        return read(tx, ADD, parameters).map(rows -> rows.isEmpty() ? null : rows.getFirst());
    }

    @Override
    public Uni<Optional<Notification>> find(Tx tx, Optional<UUID> id, String providerMessageId) {
        return read(tx, FIND, id.orElse(null), providerMessageId)
                .map(rows -> rows.stream().findFirst());
    }

    @Override
    public Uni<Void> save(Tx tx, UUID id, NotificationState state) {
        return tx.execute(SAVE, StateColumns.of(state).after(id)).replaceWithVoid();
    }

    @Override
    public Uni<Integer> holdAccount(Tx tx, String account, NotificationState.Held held) {
        return tx.execute(HOLD_ACCOUNT, account, held.reason().name(), held.retryAt());
    }

    @Override
    public Uni<Integer> releaseContact(Tx tx, String person) {
        return tx.execute(RELEASE_CONTACT, person);
    }

    @Override
    public Uni<Integer> releaseWindow(Tx tx, String conversation) {
        return tx.execute(RELEASE_WINDOW, conversation);
    }

    @Override
    public Uni<Integer> releaseComplaint(Tx tx, String complaint) {
        return tx.execute(RELEASE + " AND held_reason = 'COMPLAINT' AND complaint = $1", complaint);
    }

    @Override
    public Uni<Integer> releaseRested(Tx tx) {
        return tx.execute(RELEASE + " AND held_reason = 'ACCOUNT' AND wake_at <= siaga.clock()");
    }

    @Override
    public Uni<Integer> releaseArrived(Tx tx) {
        return tx.execute(RELEASE_ARRIVED);
    }

    @Override
    public Uni<Boolean> isFirstRefusal(Tx tx, UUID id, String providerMessageId, int code) {
        return tx.execute(REFUSAL, id, providerMessageId, code).map(rows -> rows == 1);
    }

    @Override
    public Uni<List<String>> waitingFor(Tx tx, HoldReason reason, String alarm, Duration longerThan) {
        return PgTx.of(tx)
                .preparedQuery(WAITING)
                .execute(PgTx.tuple(reason.name(), alarm, longerThan.toMillis() / 1000.0))
                .map(PgNotifications::subjects);
    }

    @Override
    public Uni<List<String>> noLongerWaitingFor(Tx tx, HoldReason reason, String alarm) {
        return PgTx.of(tx)
                .preparedQuery(SETTLED)
                .execute(PgTx.tuple(reason.name(), alarm))
                .map(PgNotifications::subjects);
    }

    private static List<String> subjects(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("subject"))
                .toList();
    }

    private static Uni<List<Notification>> read(Tx tx, String sql, Object... parameters) {
        return PgTx.of(tx).preparedQuery(sql).execute(PgTx.tuple(parameters)).map(NotificationRow::all);
    }
}
