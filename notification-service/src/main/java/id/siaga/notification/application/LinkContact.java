package id.siaga.notification.application;

import id.siaga.contracts.contact.ContactLinked;
import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the newest addresses of a person and lets go what waited for them. */
@ApplicationScoped
public class LinkContact {
    private final Contacts contacts;
    private final Notifications notifications;
    private final Alarms alarms;

    LinkContact(Contacts contacts, Notifications notifications, Alarms alarms) {
        this.contacts = contacts;
        this.notifications = notifications;
        this.alarms = alarms;
    }

    public Uni<Void> handle(Tx tx, ContactLinked contact) {
        return contacts.link(tx, contact).chain(newer -> newer ? release(tx, contact.person()) : nothing());
    }

    private Uni<Void> release(Tx tx, String person) {
        return notifications
                .releaseContact(tx, person)
                .chain(() -> alarms.clear(tx, WatchHeld.CONTACT_MISSING, person));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
