package id.siaga.routing.conversation.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.Citizens;
import id.siaga.routing.conversation.application.KnownAddress;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionCitizens implements Citizens {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1, 1))";
    private static final String FIND = """
            SELECT a.channel, a.id_index, a.kind, a.citizen, a.conversation, a.sealed
              FROM citizen_address a JOIN citizen c ON c.id = a.citizen
             WHERE a.channel = $1 AND a.id_index = ANY (string_to_array($2, ' '))
             ORDER BY c.created_at, c.id""";
    private static final String ALL = """
            SELECT channel, id_index, kind, citizen, conversation, sealed
              FROM citizen_address WHERE citizen = $1 ORDER BY first_seen_at, id_index""";
    private static final String ADD = """
            INSERT INTO citizen_address (channel, id_index, kind, citizen, conversation, sealed, first_seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";
    private static final List<String> MERGE = List.of(
            "UPDATE citizen_address SET citizen = $2 WHERE citizen = $1",
            "UPDATE conversation SET citizen = $2 WHERE citizen = $1",
            "UPDATE complaint SET citizen = $2 WHERE citizen = $1",
            "UPDATE citizen SET merged_into = $2 WHERE id = $1");
    private static final String AUDIT = "INSERT INTO citizen_merge (gone, kept, merged_at) VALUES ($1, $2, $3)";

    @Override
    public Uni<List<KnownAddress>> lookUp(Tx tx, String channel, List<String> indexes) {
        return Multi.createFrom()
                .iterable(indexes)
                .onItem()
                .transformToUniAndConcatenate(index -> tx.any(LOCK, channel + "|" + index))
                .collect()
                .asList()
                .chain(() -> SessionTx.of(tx).rows(FIND, channel, String.join(" ", indexes)))
                .map(SessionCitizens::addresses);
    }

    @Override
    public Uni<Void> add(Tx tx, UUID citizen, Instant at) {
        CitizenEntity row = new CitizenEntity();
        row.id = citizen;
        row.createdAt = at;
        return SessionTx.session(tx)
                .persist(row)
                .chain(() -> SessionTx.session(tx).flush());
    }

    @Override
    public Uni<Void> addAddress(Tx tx, KnownAddress address, Instant at) {
        return tx.execute(
                        ADD,
                        address.channel(),
                        address.index(),
                        address.kind(),
                        address.citizen(),
                        address.conversation(),
                        address.sealed(),
                        at)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> merge(Tx tx, UUID gone, UUID kept, Instant at) {
        return Multi.createFrom()
                .iterable(MERGE)
                .onItem()
                .transformToUniAndConcatenate(sql -> tx.execute(sql, gone, kept))
                .collect()
                .asList()
                .chain(() -> tx.execute(AUDIT, gone, kept, at))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<KnownAddress>> addresses(Tx tx, UUID citizen) {
        return SessionTx.of(tx).rows(ALL, citizen).map(SessionCitizens::addresses);
    }

    @Override
    public Uni<Long> nextContactVersion(Tx tx, UUID citizen) {
        return SessionTx.session(tx)
                .find(CitizenEntity.class, citizen, LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> row.contactVersion++)
                .call(() -> SessionTx.session(tx).flush())
                .map(row -> row.contactVersion);
    }

    private static List<KnownAddress> addresses(List<FoundRow> rows) {
        return rows.stream()
                .map(row -> new KnownAddress(
                        row.text("channel"),
                        row.text("id_index"),
                        row.text("kind"),
                        row.uuid("citizen"),
                        row.text("conversation"),
                        row.text("sealed")))
                .toList();
    }
}
