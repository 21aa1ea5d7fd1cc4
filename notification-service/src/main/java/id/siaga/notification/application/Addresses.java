package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.OutgoingMessage.Recipient;
import id.siaga.region.RegionPack;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where a person is reached: as last linked, and for officers nobody has linked yet the pack's phone. */
@ApplicationScoped
class Addresses {
    private static final String WHATSAPP = "whatsapp";
    private static final String PHONE = "phone";

    private final Contacts contacts;
    private final Sealing sealing;
    private final RegionPack pack;

    Addresses(Contacts contacts, Sealing sealing, RegionPack pack) {
        this.contacts = contacts;
        this.sealing = sealing;
        this.pack = pack;
    }

    Uni<Boolean> isKnown(Tx tx, String person, String channel) {
        return contacts.find(tx, person, channel, null)
                .map(found -> found.isPresent() || fromPack(person, channel).isPresent());
    }

    /** Opens the address; only what is about to be sent may ask. */
    Uni<Optional<Recipient>> open(Tx tx, Notification notification) {
        String person = notification.recipient();
        String channel = notification.channel();
        return contacts.find(tx, person, channel, notification.conversation())
                .map(found -> found.map(address -> new Recipient(address.kind(), sealing.unseal(address.sealed())))
                        .or(() -> fromPack(person, channel)));
    }

    private Optional<Recipient> fromPack(String person, String channel) {
        return channel.equals(WHATSAPP)
                ? pack.people()
                        .find(person)
                        .filter(official -> !official.phone().isEmpty())
                        .map(official -> new Recipient(PHONE, official.phone()))
                : Optional.empty();
    }
}
