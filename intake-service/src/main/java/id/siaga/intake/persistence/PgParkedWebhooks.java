package id.siaga.intake.persistence;

import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.intake.application.ParkedWebhook;
import id.siaga.intake.application.ParkedWebhook.State;
import id.siaga.intake.application.ParkedWebhooks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every statement about what is parked. */
@ApplicationScoped
class PgParkedWebhooks implements ParkedWebhooks {
    private static final String ADD = """
            INSERT INTO parked_webhook (id, channel, account, kind, reason, parts, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING""";
    private static final String ADD_PART = """
            INSERT INTO parked_webhook_part (webhook, number, sealed)
            SELECT id, CAST($2 AS int), CAST($3 AS text) FROM parked_webhook WHERE id = $1 AND state = 'OPEN'
            ON CONFLICT DO NOTHING""";
    private static final String SELECT = """
            SELECT w.*, (SELECT count(*) FROM parked_webhook_part p WHERE p.webhook = w.id) AS parts_here
              FROM parked_webhook w
            """;
    private static final String WANTED = """
             WHERE w.seq > $1
               AND (CAST($2 AS text) IS NULL OR w.channel = $2) AND (CAST($3 AS text) IS NULL OR w.account = $3)
               AND (CAST($4 AS text) IS NULL OR w.kind = $4) AND (CAST($5 AS text) IS NULL OR w.reason = $5)
            """;
    private static final String IN_ORDER = " ORDER BY w.seq LIMIT $6";
    /** A statement of its own: with the state as a parameter a plan could not use the index of the few that are open. */
    static final String OPEN_PAGE = SELECT + WANTED + "AND w.state = 'OPEN'" + IN_ORDER;

    private static final String PAGE = SELECT + WANTED + "AND (CAST($7 AS text) IS NULL OR w.state = $7)" + IN_ORDER;
    private static final String FIND = SELECT + "WHERE w.id = $1";
    private static final String CONTENT = "SELECT sealed FROM parked_webhook_part WHERE webhook = $1 ORDER BY number";
    private static final String SORTS = """
            SELECT channel, kind, reason, count(*) AS open, min(received_at) AS oldest FROM parked_webhook
             WHERE state = 'OPEN' GROUP BY channel, kind, reason ORDER BY open DESC, channel, kind, reason""";
    private static final String OPEN_BY_CHANNEL =
            "SELECT channel, count(*) AS open FROM parked_webhook WHERE state = 'OPEN' GROUP BY channel";
    private static final String RESOLVE = """
            WITH resolved AS (
                UPDATE parked_webhook
                   SET state = $2, resolved_by = $3, resolved_why = $4, resolved_at = siaga.clock()
                 WHERE id = $1 AND state = 'OPEN' RETURNING id),
            erased AS (DELETE FROM parked_webhook_part p USING resolved r WHERE p.webhook = r.id)
            SELECT 1 FROM resolved""";
    private static final String STAYS_OPEN = "UPDATE parked_webhook SET reason = $2 WHERE id = $1 AND state = 'OPEN'";
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('parked_webhook|' || CAST($1 AS text), 0))";
    private static final String ANY_OPEN = "SELECT 1 FROM parked_webhook WHERE channel = $1 AND state = 'OPEN' LIMIT 1";
    private static final String NOTE_LOOK = "INSERT INTO parked_webhook_look (webhook, by_whom) VALUES ($1, $2)";
    private static final String LOOKS = "SELECT by_whom, at FROM parked_webhook_look WHERE webhook = $1 ORDER BY at";

    private final Pool pool;

    PgParkedWebhooks(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> add(Tx tx, WebhookParked event) {
        WebhookParked.Part part = event.part() == null ? new WebhookParked.Part(event.id(), 1, 1) : event.part();
        String kind = event.kind() == null ? "unknown" : event.kind();
        return tx.execute(
                        ADD,
                        part.whole(),
                        event.channel(),
                        event.account(),
                        kind,
                        event.reason(),
                        part.of(),
                        event.receivedAt())
                .call(() -> tx.execute(ADD_PART, part.whole(), part.number(), event.body()))
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<List<ParkedWebhook>> page(Wanted wanted, long after, int limit) {
        List<Object> sought = new ArrayList<>(
                Arrays.asList(after, wanted.channel(), wanted.account(), wanted.kind(), wanted.reason(), limit));
        if (wanted.state() == State.OPEN) {
            return read(PgParkedWebhooks::webhook, OPEN_PAGE, sought.toArray());
        }
        sought.add(wanted.state() == null ? null : wanted.state().name());
        return read(PgParkedWebhooks::webhook, PAGE, sought.toArray());
    }

    @Override
    public Uni<Optional<ParkedWebhook>> find(String id) {
        return read(PgParkedWebhooks::webhook, FIND, id)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<String>> content(String id) {
        return read(row -> row.getString("sealed"), CONTENT, id);
    }

    @Override
    public Uni<List<Sort>> sorts() {
        return read(PgParkedWebhooks::sort, SORTS);
    }

    @Override
    public Uni<Map<String, Long>> openByChannel() {
        return read(row -> Map.entry(row.getString("channel"), row.getLong("open")), OPEN_BY_CHANNEL)
                .map(counted -> counted.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Uni<Boolean> resolve(Tx tx, String id, State state, String by, String why) {
        return tx.any(RESOLVE, id, state.name(), by, why);
    }

    @Override
    public Uni<Boolean> staysOpen(Tx tx, String id, String reason) {
        return tx.execute(STAYS_OPEN, id, reason).map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> lock(Tx tx, String channel) {
        return tx.any(LOCK, channel).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> anyOpen(Tx tx, String channel) {
        return tx.any(ANY_OPEN, channel);
    }

    @Override
    public Uni<Void> noteLook(Tx tx, String id, String by) {
        return tx.execute(NOTE_LOOK, id, by).replaceWithVoid();
    }

    @Override
    public Uni<List<Look>> looks(String id) {
        return read(row -> new Look(row.getString("by_whom"), PgTx.instant(row, "at")), LOOKS, id);
    }

    private <T> Uni<List<T>> read(Function<Row, T> shape, String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(PgTx.tuple(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(shape)
                        .toList());
    }

    private static Sort sort(Row row) {
        return new Sort(
                row.getString("channel"),
                row.getString("kind"),
                row.getString("reason"),
                row.getLong("open"),
                PgTx.instant(row, "oldest"));
    }

    private static ParkedWebhook webhook(Row row) {
        return new ParkedWebhook(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("channel"),
                row.getString("account"),
                row.getString("kind"),
                row.getString("reason"),
                row.getInteger("parts"),
                row.getInteger("parts_here"),
                PgTx.instant(row, "received_at"),
                PgTx.instant(row, "parked_at"),
                State.valueOf(row.getString("state")),
                row.getString("resolved_by"),
                PgTx.instant(row, "resolved_at"),
                row.getString("resolved_why"));
    }
}
