package id.siaga.notification.application;

import id.siaga.contracts.contact.ContactLinked;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the newest addresses of a person and lets go what waited for them. */
@ApplicationScoped
public class LinkContact {
    private final Contacts contacts;
    private final Notifications notifications;

    LinkContact(Contacts contacts, Notifications notifications) {
        this.contacts = contacts;
        this.notifications = notifications;
    }

    public Uni<Void> handle(Tx tx, ContactLinked contact) {
        return contacts.link(tx, contact)
                .chain(newer -> newer
                        ? notifications.releaseContact(tx, contact.person()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
