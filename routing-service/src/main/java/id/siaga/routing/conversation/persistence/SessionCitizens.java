package id.siaga.routing.conversation.persistence;

import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.Citizens;
import id.siaga.routing.conversation.application.KnownAddress;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class SessionCitizens implements Citizens {
    /** In one order, so that two messages of one person wait for each other and never in a circle. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(i.channel_and_index, 1))
              FROM (SELECT $1 || '|' || id_index AS channel_and_index
                      FROM unnest(CAST($2 AS text[])) AS id_index ORDER BY id_index OFFSET 0) i""";

    private static final String FIND = """
            SELECT a.channel, a.id_index, a.kind, a.citizen, a.conversation, a.sealed
              FROM citizen_address a JOIN citizen c ON c.id = a.citizen
             WHERE a.channel = $1 AND a.id_index = ANY (CAST($2 AS text[]))
             ORDER BY c.created_at, c.id""";
    private static final String ALL = """
            SELECT channel, id_index, kind, citizen, conversation, sealed
              FROM citizen_address WHERE citizen = $1 ORDER BY first_seen_at, id_index""";
    private static final String ADD = """
            INSERT INTO citizen_address (channel, id_index, kind, citizen, conversation, sealed, first_seen_at)
            SELECT a.channel, a.id_index, a.kind, CAST($1 AS uuid), a.conversation, a.sealed, CAST($2 AS timestamptz)
              FROM unnest(CAST($3 AS text[]), CAST($4 AS text[]), CAST($5 AS text[]), CAST($6 AS text[]),
                          CAST($7 AS text[])) AS a (channel, id_index, kind, conversation, sealed)""";
    private static final String NEXT_VERSION =
            "UPDATE citizen SET contact_version = contact_version + 1 WHERE id = $1 RETURNING contact_version AS version";
    private static final List<String> MERGE = List.of(
            "UPDATE citizen_address SET citizen = $2 WHERE citizen = $1",
            "UPDATE conversation SET citizen = $2 WHERE citizen = $1",
            "UPDATE complaint SET citizen = $2 WHERE citizen = $1",
            "UPDATE citizen SET merged_into = $2 WHERE id = $1");
    private static final String AUDIT = "INSERT INTO citizen_merge (gone, kept, merged_at) VALUES ($1, $2, $3)";

    @Override
    public Uni<List<KnownAddress>> lookUp(Tx tx, String channel, List<String> indexes) {
        String[] wanted = indexes.toArray(new String[0]);
        return tx.any(LOCK, channel, wanted)
                .chain(() -> SessionTx.of(tx).rows(FIND, channel, wanted))
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
    public Uni<Void> addAddresses(Tx tx, UUID citizen, List<KnownAddress> addresses, Instant at) {
        return tx.execute(
                        ADD,
                        citizen,
                        at,
                        column(addresses, KnownAddress::channel),
                        column(addresses, KnownAddress::index),
                        column(addresses, KnownAddress::kind),
                        column(addresses, KnownAddress::conversation),
                        column(addresses, KnownAddress::sealed))
                .replaceWithVoid();
    }

    private static String[] column(List<KnownAddress> addresses, Function<KnownAddress, String> value) {
        return addresses.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Uni<Void> merge(Tx tx, UUID gone, UUID kept, Instant at) {
        return InOrder.each(MERGE, sql -> tx.execute(sql, gone, kept))
                .chain(() -> tx.execute(AUDIT, gone, kept, at))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<KnownAddress>> addresses(Tx tx, UUID citizen) {
        return SessionTx.of(tx).rows(ALL, citizen).map(SessionCitizens::addresses);
    }

    @Override
    public Uni<Long> nextContactVersion(Tx tx, UUID citizen) {
        return SessionTx.of(tx)
                .rows(NEXT_VERSION, citizen)
                .map(rows -> rows.getFirst().number("version"));
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
