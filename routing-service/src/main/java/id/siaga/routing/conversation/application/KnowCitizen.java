package id.siaga.routing.conversation.application;

import id.siaga.contracts.contact.Address;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out who writes: one person, many addresses. A user id and a phone seen together are one person's. What is
 * learned is told once, as the person's addresses with a version; addresses stay sealed as they came.
 */
@ApplicationScoped
public class KnowCitizen {
    private final Citizens citizens;
    private final Outbox outbox;

    KnowCitizen(Citizens citizens, Outbox outbox) {
        this.citizens = citizens;
        this.outbox = outbox;
    }

    public Uni<UUID> handle(Tx tx, String channel, String conversation, Sender sender, Instant at) {
        return handle(tx, channel, conversation, List.of(sender), at);
    }

    /** @param senders several names of one person, as when a number was changed */
    public Uni<UUID> handle(Tx tx, String channel, String conversation, List<Sender> senders, Instant at) {
        Map<String, KnownAddress> given = new LinkedHashMap<>();
        senders.forEach(sender -> given.putAll(given(channel, conversation, sender)));
        return lookUp(tx, channel, given).chain(known -> know(tx, channel, given, known, at));
    }

    /** To whom a unit wrote. Who never wrote to us stays unknown: what is not said of a recipient may stand for anybody. */
    Uni<Optional<UUID>> recipient(Tx tx, String channel, String conversation, Sender recipient, Instant at) {
        Map<String, KnownAddress> given = given(channel, conversation, recipient);
        return lookUp(tx, channel, given)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : know(tx, channel, given, known, at).map(Optional::of));
    }

    private Uni<List<KnownAddress>> lookUp(Tx tx, String channel, Map<String, KnownAddress> given) {
        return citizens.lookUp(tx, channel, given.keySet().stream().sorted().toList());
    }

    private Uni<UUID> know(
            Tx tx, String channel, Map<String, KnownAddress> given, List<KnownAddress> known, Instant at) {
        List<UUID> owners = known.stream().map(KnownAddress::citizen).distinct().toList();
        List<KnownAddress> unknown = new ArrayList<>(given.values());
        unknown.removeIf(address -> known.stream().anyMatch(old -> old.index().equals(address.index())));
        return owner(tx, owners, at)
                .call(citizen -> unknown.isEmpty() && owners.size() < 2
                        ? Uni.createFrom().voidItem()
                        : learn(tx, channel, citizen, unknown, at));
    }

    private Uni<UUID> owner(Tx tx, List<UUID> owners, Instant at) {
        if (owners.isEmpty()) {
            UUID citizen = UUID.randomUUID();
            return citizens.add(tx, citizen, at).replaceWith(citizen);
        }
        UUID kept = owners.getFirst();
        return InOrder.each(owners.subList(1, owners.size()), gone -> citizens.merge(tx, gone, kept, at))
                .replaceWith(kept);
    }

    /** The name of a report without a chat is no address anybody could be written to. */
    private Uni<Void> learn(Tx tx, String channel, UUID citizen, List<KnownAddress> unknown, Instant at) {
        return citizens.addAddresses(tx, citizen, unknown, at)
                .chain(() -> Origin.isChat(channel)
                        ? tell(tx, citizen, at)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Tx tx, UUID citizen, Instant at) {
        return citizens.nextContactVersion(tx, citizen)
                .chain(version -> citizens.addresses(tx, citizen)
                        .chain(all -> outbox.append(tx, linked(citizen, version, all, at))));
    }

    private static ContactLinked linked(UUID citizen, long version, List<KnownAddress> all, Instant at) {
        List<Address> addresses = all.stream()
                .map(known -> new Address(known.channel(), known.conversation(), known.kind(), known.sealed()))
                .toList();
        return new ContactLinked(citizen.toString(), version, addresses, at);
    }

    private static Map<String, KnownAddress> given(String channel, String conversation, Sender sender) {
        Map<String, KnownAddress> given = new LinkedHashMap<>();
        put(given, channel, conversation, sender.userIdIndex(), "user_id", sender.userId());
        put(given, channel, conversation, sender.phoneIndex(), "phone", sender.phone());
        if (!given.containsKey(sender.idIndex())) {
            put(given, channel, conversation, sender.idIndex(), "user_id", sender.id());
        }
        return given;
    }

    private static void put(
            Map<String, KnownAddress> given,
            String channel,
            String conversation,
            String index,
            String kind,
            String sealed) {
        if (index != null && sealed != null) {
            given.put(index, new KnownAddress(channel, index, kind, null, conversation, sealed));
        }
    }
}
