package id.siaga.notification.messaging;

import id.siaga.contracts.contact.ContactLinked;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.LinkContact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person can be reached. */
@ApplicationScoped
class ContactLinkedHandler implements EventHandler<ContactLinked> {
    private final LinkContact linkContact;

    ContactLinkedHandler(LinkContact linkContact) {
        this.linkContact = linkContact;
    }

    @Override
    public Class<ContactLinked> shape() {
        return ContactLinked.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, ContactLinked event) {
        return linkContact.handle(tx, event);
    }
}
