package id.siaga.notification.application;

import id.siaga.contracts.contact.ContactLinked;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** How people are reached. Addresses stay sealed until {@link SealedAddress} is opened to send. */
public interface Contacts {
    record SealedAddress(String kind, String sealed) {}

    /** @return false when a newer version is known */
    Uni<Boolean> link(Tx tx, ContactLinked contact);

    /** The address of this conversation before others, a phone before an id. */
    Uni<Optional<SealedAddress>> find(Tx tx, String person, String channel, String conversation);
}
