package id.siaga.routing.conversation.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.Messages;
import id.siaga.routing.conversation.application.NewMessage;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionMessages implements Messages {
    private static final String ADD = """
            INSERT INTO message (channel, account, provider_id, kind, edition, direction, conversation, body, media,
                                 latitude, longitude, quoted, sent_at, received_at, position)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (channel, account, provider_id, kind, edition) DO NOTHING""";
    private static final String EXPECT = """
            INSERT INTO media (channel, account, message_id, media_id, position, state)
            SELECT CAST($1 AS text), CAST($2 AS text), CAST($3 AS text), f.media_id, f.place, 'pending'
              FROM unnest(CAST($4 AS text[])) WITH ORDINALITY AS f (media_id, place)
            ON CONFLICT (channel, account, message_id, media_id) DO NOTHING""";
    private static final String SETTLE = """
            UPDATE message SET outcome = $6, complaint = $7
             WHERE channel = $1 AND account = $2 AND provider_id = $3 AND kind = $4 AND edition = $5""";
    /** Replies about no complaint name none that exists. */
    private static final String OF_OWN = """
            SELECT c.id FROM own_message o JOIN complaint c ON CAST(c.id AS text) = o.complaint
             WHERE o.channel = $1 AND o.provider_id = $2""";

    private static final String OWN = "SELECT 1 FROM own_message WHERE channel = $1 AND provider_id = $2";
    private static final String ADD_OWN = """
            INSERT INTO own_message (channel, provider_id, complaint, purpose, sent_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (channel, provider_id) DO NOTHING""";
    private static final String COMPLAINT = """
            SELECT complaint AS id FROM message
             WHERE channel = $1 AND account = $2 AND provider_id = $3 AND edition = '' AND complaint IS NOT NULL""";
    private static final String IN_TURN =
            "SELECT pg_advisory_xact_lock(hashtextextended($1 || '|' || $2 || '|' || $3, 2))";
    private static final String JOIN_ANSWERS = """
            UPDATE message SET outcome = 'joined', complaint = $4
             WHERE channel = $1 AND account = $2 AND quoted = $3 AND direction = 'unit' AND complaint IS NULL
            RETURNING id, direction, kind, body, media, latitude, longitude, sent_at""";
    private static final String LINES = """
            SELECT id, direction, kind, body, media, latitude, longitude, sent_at
              FROM message WHERE complaint = $1 ORDER BY sent_at, position, received_at, id""";

    @Override
    public Uni<Boolean> add(Tx tx, NewMessage message) {
        return tx.execute(
                        ADD,
                        message.channel(),
                        message.account(),
                        message.providerId(),
                        message.kind(),
                        message.edition(),
                        message.direction(),
                        message.conversation(),
                        message.text(),
                        message.media(),
                        message.latitude(),
                        message.longitude(),
                        message.quoted(),
                        message.sentAt(),
                        message.receivedAt(),
                        message.position())
                .chain(rows -> rows == 1
                        ? expect(tx, message).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Void> expect(Tx tx, NewMessage message) {
        String[] files = message.files().toArray(String[]::new);
        return files.length == 0
                ? Uni.createFrom().voidItem()
                : tx.execute(EXPECT, message.channel(), message.account(), message.providerId(), files)
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(Tx tx, NewMessage message, String outcome, UUID complaint) {
        return tx.execute(
                        SETTLE,
                        message.channel(),
                        message.account(),
                        message.providerId(),
                        message.kind(),
                        message.edition(),
                        outcome,
                        complaint)
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<UUID>> complaintOfOwn(Tx tx, String channel, String providerId) {
        return id(tx, OF_OWN, channel, providerId);
    }

    @Override
    public Uni<Boolean> isOwn(Tx tx, String channel, String providerId) {
        return tx.any(OWN, channel, providerId);
    }

    @Override
    public Uni<Void> addOwn(Tx tx, String channel, String providerId, String complaint, String purpose, Instant at) {
        return tx.execute(ADD_OWN, channel, providerId, complaint, purpose, at).replaceWithVoid();
    }

    @Override
    public Uni<Optional<UUID>> complaintOf(Tx tx, String channel, String account, String providerId) {
        return id(tx, COMPLAINT, channel, account, providerId);
    }

    @Override
    public Uni<Void> inTurn(Tx tx, String channel, String account, String providerId) {
        return tx.any(IN_TURN, channel, account, providerId).replaceWithVoid();
    }

    @Override
    public Uni<List<Line>> joinAnswers(Tx tx, NewMessage message, UUID complaint) {
        return SessionTx.of(tx)
                .rows(JOIN_ANSWERS, message.channel(), message.account(), message.providerId(), complaint)
                .map(rows -> rows.stream().map(SessionMessages::line).toList());
    }

    @Override
    public Uni<List<Line>> of(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(LINES, complaint)
                .map(rows -> rows.stream().map(SessionMessages::line).toList());
    }

    private static Uni<Optional<UUID>> id(Tx tx, String sql, Object... parameters) {
        return SessionTx.of(tx)
                .rows(sql, parameters)
                .map(rows -> rows.stream().findFirst().map(row -> row.uuid("id")));
    }

    private static Line line(FoundRow row) {
        return new Line(
                row.number("id"),
                row.text("direction"),
                row.text("kind"),
                row.text("body"),
                row.text("media"),
                row.decimal("latitude"),
                row.decimal("longitude"),
                row.instant("sent_at"));
    }
}
