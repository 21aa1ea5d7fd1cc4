package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.region.Position;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Happening;
import id.siaga.routing.casework.domain.TimelineEntry;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

@ApplicationScoped
class SessionComplaints implements Complaints {
    private static final String TICKET_NUMBER = "SELECT nextval('ticket_number') AS number";
    private static final String LOCK = "SELECT id FROM complaint WHERE id = $1 FOR UPDATE";
    private static final String ENTRIES = """
            INSERT INTO timeline (complaint, sequence, type, at, actor, actor_role, content_hash, previous_hash, hash)
            SELECT CAST($1 AS uuid), e.*
              FROM unnest(CAST($2 AS bigint[]), CAST($3 AS text[]), CAST($4 AS timestamptz[]), CAST($5 AS text[]),
                          CAST($6 AS text[]), CAST($7 AS text[]), CAST($8 AS text[]), CAST($9 AS text[])) AS e""";
    private static final String CONTENTS = """
            INSERT INTO timeline_content (complaint, sequence, salt, content)
            SELECT CAST($1 AS uuid), c.* FROM unnest(CAST($2 AS bigint[]), CAST($3 AS text[]), CAST($4 AS text[])) AS c""";
    private static final String WORDS = """
            SELECT coalesce(string_agg(c.content, E'\\n' ORDER BY t.sequence) FILTER (WHERE c.content <> ''), '') AS words
              FROM timeline t JOIN timeline_content c ON c.complaint = t.complaint AND c.sequence = t.sequence
             WHERE t.complaint = $1 AND t.type IN ('complaint.registered', 'complaint.information-received')""";

    private static final String PHOTO = """
            SELECT f.latitude, f.longitude
              FROM message m JOIN media f ON f.channel = m.channel AND f.account = m.account
                                         AND f.message_id = m.provider_id
             WHERE m.complaint = $1 AND m.edition = '' AND m.direction = 'citizen'
               AND f.latitude IS NOT NULL AND f.longitude IS NOT NULL
             ORDER BY m.sent_at DESC, m.id DESC, f.position DESC LIMIT 1""";

    @Override
    public Uni<Long> nextTicketNumber(Tx tx) {
        return SessionTx.of(tx).rows(TICKET_NUMBER).map(rows -> rows.getFirst().number("number"));
    }

    @Override
    public Uni<Void> add(Tx tx, Complaint complaint) {
        return SessionTx.session(tx)
                .persist(ComplaintEntity.of(complaint))
                .chain(() -> SessionTx.session(tx).flush())
                .chain(() -> tell(tx, complaint));
    }

    /** What this session read before it had the lock may be old, so it is read again. */
    @Override
    public Uni<Optional<Complaint>> find(Tx tx, UUID id) {
        return SessionTx.of(tx)
                .rows(LOCK, id)
                .invoke(() -> SessionTx.session(tx).clear())
                .chain(() -> SessionTx.session(tx).find(ComplaintEntity.class, id))
                .map(row -> Optional.ofNullable(row).map(ComplaintEntity::complaint));
    }

    @Override
    public Uni<String> words(Tx tx, UUID id) {
        return SessionTx.of(tx).rows(WORDS, id).map(rows -> rows.getFirst().text("words"));
    }

    @Override
    public Uni<Optional<Position>> photo(Tx tx, UUID id) {
        return SessionTx.of(tx)
                .rows(PHOTO, id)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Position(row.decimal("latitude"), row.decimal("longitude"))));
    }

    @Override
    public Uni<Void> save(Tx tx, Complaint complaint) {
        return SessionTx.session(tx)
                .find(ComplaintEntity.class, complaint.filing().id())
                .invoke(row -> row.take(complaint.standing()))
                .chain(() -> SessionTx.session(tx).flush())
                .chain(() -> tell(tx, complaint));
    }

    private static Uni<Void> tell(Tx tx, Complaint complaint) {
        UUID id = complaint.filing().id();
        List<Happening> news = complaint.happenings();
        Long[] sequences = column(news, happening -> happening.entry().sequence(), Long[]::new);
        return tx.execute(
                        ENTRIES,
                        id,
                        sequences,
                        texts(news, TimelineEntry::type),
                        column(
                                news,
                                happening -> happening.entry().at().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new),
                        texts(news, entry -> entry.actor().id()),
                        texts(news, entry -> entry.actor().role()),
                        texts(news, TimelineEntry::contentHash),
                        texts(news, TimelineEntry::previousHash),
                        texts(news, TimelineEntry::hash))
                .chain(() -> tx.execute(
                        CONTENTS,
                        id,
                        sequences,
                        column(news, Happening::salt, String[]::new),
                        column(news, Happening::content, String[]::new)))
                .replaceWithVoid();
    }

    private static String[] texts(List<Happening> news, Function<TimelineEntry, String> value) {
        return column(news, happening -> value.apply(happening.entry()), String[]::new);
    }

    private static <T> T[] column(List<Happening> news, Function<Happening, T> value, IntFunction<T[]> array) {
        return news.stream().map(value).toArray(array);
    }
}
