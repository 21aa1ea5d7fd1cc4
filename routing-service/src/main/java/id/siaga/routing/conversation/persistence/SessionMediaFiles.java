package id.siaga.routing.conversation.persistence;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.MediaFiles;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SessionMediaFiles implements MediaFiles {
    private static final String STORED = """
            INSERT INTO media (channel, account, message_id, media_id, state, sha256, mime_type, size, fingerprint,
                               latitude, longitude)
            VALUES ($1, $2, $3, $4, 'stored', $5, $6, $7, $8, $9, $10)
            ON CONFLICT (channel, account, message_id, media_id) DO UPDATE
               SET state = 'stored', sha256 = excluded.sha256, mime_type = excluded.mime_type, size = excluded.size,
                   fingerprint = excluded.fingerprint, latitude = excluded.latitude, longitude = excluded.longitude,
                   reason = NULL""";
    private static final String FAILED = """
            INSERT INTO media (channel, account, message_id, media_id, state, reason)
            VALUES ($1, $2, $3, $4, 'failed', $5)
            ON CONFLICT (channel, account, message_id, media_id) DO UPDATE
               SET state = 'failed', reason = excluded.reason WHERE media.state = 'pending'""";
    private static final String FILES = """
            SELECT m.id AS message, f.id, f.state, f.sha256, f.mime_type, f.size, f.latitude, f.longitude
              FROM message m JOIN media f ON f.channel = m.channel AND f.account = m.account
                                         AND f.message_id = m.provider_id
             WHERE m.complaint = $1 AND m.edition = ''""";
    private static final String IN_ORDER = FILES + " ORDER BY m.id, f.position, f.media_id";
    private static final String ONE = FILES + " AND f.id = $2 AND f.state = 'stored'";

    @Override
    public Uni<Void> stored(Tx tx, MediaStored event) {
        Location place = event.place();
        return tx.execute(
                        STORED,
                        event.channel(),
                        event.account(),
                        event.messageId(),
                        event.mediaId(),
                        event.sha256(),
                        event.mimeType(),
                        event.size(),
                        event.fingerprint(),
                        place == null ? null : place.latitude(),
                        place == null ? null : place.longitude())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(Tx tx, MediaFailed event) {
        return tx.execute(FAILED, event.channel(), event.account(), event.messageId(), event.mediaId(), event.reason())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Long, List<MediaFile>>> of(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(IN_ORDER, complaint)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.number("message"),
                                Collectors.mapping(SessionMediaFiles::file, Collectors.toList()))));
    }

    @Override
    public Uni<Optional<MediaFile>> find(Tx tx, UUID complaint, UUID file) {
        return SessionTx.of(tx)
                .rows(ONE, complaint, file)
                .map(rows -> rows.stream().findFirst().map(SessionMediaFiles::file));
    }

    private static MediaFile file(FoundRow row) {
        return new MediaFile(
                row.uuid("id"),
                row.text("state"),
                row.text("sha256"),
                row.text("mime_type"),
                row.columns().get("size") == null ? null : row.number("size"),
                row.decimal("latitude"),
                row.decimal("longitude"));
    }
}
