package id.siaga.notification.persistence;

import id.siaga.contracts.contact.Address;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.Contacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgContacts implements Contacts {
    private static final String NEWER = """
            INSERT INTO contact (person, version) VALUES ($1, $2)
            ON CONFLICT (person) DO UPDATE SET version = excluded.version WHERE contact.version < excluded.version""";
    private static final String CLEAR = "DELETE FROM contact_address WHERE person = $1";
    private static final String ADD = """
            INSERT INTO contact_address (person, position, channel, conversation, kind, address)
            VALUES ($1, $2, $3, $4, $5, $6)""";
    private static final String FIND = """
            SELECT kind, address FROM contact_address
             WHERE person = $1 AND channel = $2
             ORDER BY coalesce(conversation = $3, false) DESC, (kind = 'phone') DESC, position
             LIMIT 1""";

    @Override
    public Uni<Boolean> link(Tx tx, ContactLinked contact) {
        return tx.execute(NEWER, contact.person(), contact.version())
                .chain(rows -> rows == 0
                        ? Uni.createFrom().item(false)
                        : tx.execute(CLEAR, contact.person())
                                .chain(() -> add(tx, contact))
                                .replaceWith(true));
    }

    private static Uni<Void> add(Tx tx, ContactLinked contact) {
        List<Tuple> rows = new ArrayList<>();
        for (Address address : contact.addresses()) {
            rows.add(PgTx.tuple(
                    contact.person(),
                    rows.size(),
                    address.channel(),
                    address.conversation(),
                    address.kind(),
                    address.address()));
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PgTx.of(tx).preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    @Override
    public Uni<Optional<SealedAddress>> find(Tx tx, String person, String channel, String conversation) {
        return PgTx.of(tx)
                .preparedQuery(FIND)
                .execute(PgTx.tuple(person, channel, conversation))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(new SealedAddress(
                                rows.iterator().next().getString("kind"),
                                rows.iterator().next().getString("address"))));
    }
}
