package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.IdentityChanged;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Edits and deletions are kept beside the message they change; they never make a complaint. */
@ApplicationScoped
public class NoteChange {
    private static final String NOTED = "noted";

    private final Messages messages;
    private final KnowCitizen knowCitizen;

    NoteChange(Messages messages, KnowCitizen knowCitizen) {
        this.messages = messages;
        this.knowCitizen = knowCitizen;
    }

    public Uni<Void> edited(Tx tx, MessageEdited event) {
        return note(tx, NewMessage.of(event));
    }

    public Uni<Void> deleted(Tx tx, MessageDeleted event) {
        return note(tx, NewMessage.of(event));
    }

    /** Both names are one person's from now on. */
    public Uni<Void> identity(Tx tx, IdentityChanged event) {
        return tx.instant()
                .chain(at -> knowCitizen.handle(
                        tx, event.channel(), event.conversation(), List.of(event.previous(), event.current()), at))
                .replaceWithVoid();
    }

    private Uni<Void> note(Tx tx, NewMessage message) {
        return messages.add(tx, message)
                .chain(added -> added
                        ? messages.complaintOf(tx, message.channel(), message.account(), message.providerId())
                                .chain(complaint -> messages.settle(tx, message, NOTED, complaint.orElse(null)))
                        : Uni.createFrom().voidItem());
    }
}
