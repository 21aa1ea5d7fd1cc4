package id.siaga.intake.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.intake.application.MediaJobs;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaState;
import id.siaga.intake.domain.MediaState.Due;
import id.siaga.intake.domain.MediaState.Failed;
import id.siaga.intake.domain.MediaState.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgMediaJobs implements MediaJobs {
    private static final String ADD = """
            INSERT INTO media_job (conversation, channel, account, message_id, media_id, declared_type, url)
            SELECT * FROM unnest(CAST($1 AS text[]), CAST($2 AS text[]), CAST($3 AS text[]), CAST($4 AS text[]),
                                 CAST($5 AS text[]), CAST($6 AS text[]), CAST($7 AS text[]))
            ON CONFLICT (channel, account, message_id, media_id) DO NOTHING""";
    /** The clock is selected, that is read once: an index can't end at what may differ from row to row. */
    private static final String CLAIM = """
            UPDATE media_job SET state = 'FETCHING', attempts = attempts + 1,
                                 wake_at = siaga.clock() + make_interval(secs => $1)
             WHERE id = (SELECT id FROM media_job
                          WHERE state IN ('DUE', 'FETCHING') AND wake_at <= (SELECT siaga.clock())
                          ORDER BY wake_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String OPEN = """
            SELECT media_id FROM media_job
             WHERE state IN ('DUE', 'FETCHING') AND media_id = ANY(CAST($1 AS text[]))""";
    private static final String LATER = """
            UPDATE media_job SET state = 'DUE', wake_at = $3, trouble = $4
             WHERE id = $1 AND attempts = $2 AND state = 'FETCHING'""";
    private static final String OVER = """
            UPDATE media_job SET state = $3, trouble = $4, sha256 = $5, url = NULL, wake_at = NULL,
                                 settled_at = siaga.clock()
             WHERE id = $1 AND attempts = $2 AND state = 'FETCHING'""";

    @Override
    public Uni<Void> add(Tx tx, List<MediaItem> items) {
        return tx.execute(
                        ADD,
                        column(items, MediaItem::conversation),
                        column(items, MediaItem::channel),
                        column(items, MediaItem::account),
                        column(items, MediaItem::messageId),
                        column(items, MediaItem::mediaId),
                        column(items, MediaItem::declaredType),
                        column(items, MediaItem::url))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<MediaJob>> claim(Tx tx, Duration lease) {
        return PgTx.of(tx)
                .preparedQuery(CLAIM)
                .execute(PgTx.tuple(lease.toMillis() / 1000.0))
                .map(PgMediaJobs::first);
    }

    @Override
    public Uni<Set<String>> open(Tx tx, List<String> mediaIds) {
        return PgTx.of(tx)
                .preparedQuery(OPEN)
                .execute(PgTx.tuple((Object) mediaIds.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("media_id"))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Boolean> settle(Tx tx, MediaJob attempted, MediaState state) {
        long id = attempted.id();
        int attempt = attempted.attempts();
        Uni<Integer> settled = switch (state) {
            case Due due -> tx.execute(LATER, id, attempt, due.at(), due.why().code());
            case Stored stored ->
                tx.execute(OVER, id, attempt, "STORED", null, stored.file().sha256());
            case Failed failed ->
                tx.execute(OVER, id, attempt, "FAILED", failed.why().code(), null);
        };
        return settled.map(rows -> rows == 1);
    }

    private static String[] column(List<MediaItem> items, Function<MediaItem, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static Optional<MediaJob> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(job(rows.iterator().next()));
    }

    private static MediaJob job(Row row) {
        MediaItem item = new MediaItem(
                row.getString("conversation"),
                row.getString("channel"),
                row.getString("account"),
                row.getString("message_id"),
                row.getString("media_id"),
                row.getString("declared_type"),
                row.getString("url"));
        return new MediaJob(row.getLong("id"), item, row.getInteger("attempts"), PgTx.instant(row, "since"));
    }
}
