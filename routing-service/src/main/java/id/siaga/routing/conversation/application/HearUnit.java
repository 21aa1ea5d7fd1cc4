package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.CountPhoneReply;
import id.siaga.routing.conversation.domain.Past;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** An officer answered from the unit's own phone: that is a reply to the citizen's open complaint on that account. */
@ApplicationScoped
public class HearUnit {
    private static final String NOTED = "noted";

    private final Messages messages;
    private final KnowCitizen knowCitizen;
    private final Conversations conversations;
    private final CountPhoneReply countPhoneReply;

    HearUnit(Messages messages, KnowCitizen knowCitizen, Conversations conversations, CountPhoneReply countPhoneReply) {
        this.messages = messages;
        this.knowCitizen = knowCitizen;
        this.conversations = conversations;
        this.countPhoneReply = countPhoneReply;
    }

    /** What we sent ourselves comes back as an echo too; that is nobody's answer. */
    public Uni<Void> handle(Tx tx, MessageSentByUnit event) {
        return messages.isOwn(tx, event.channel(), event.messageId())
                .chain(own -> own ? Uni.createFrom().voidItem() : hear(tx, event));
    }

    private Uni<Void> hear(Tx tx, MessageSentByUnit event) {
        NewMessage message = NewMessage.of(event);
        return messages.add(tx, message)
                .chain(added ->
                        added ? count(tx, event, message) : Uni.createFrom().voidItem());
    }

    private Uni<Void> count(Tx tx, MessageSentByUnit event, NewMessage message) {
        return tx.instant()
                .chain(at -> knowCitizen
                        .handle(tx, event.channel(), event.conversation(), event.recipient(), at)
                        .chain(citizen -> conversations.cases(tx, citizen))
                        .map(cases -> answered(cases, event))
                        .chain(past -> past.isEmpty()
                                ? messages.settle(tx, message, NOTED, null)
                                : countPhoneReply
                                        .handle(tx, past.get().id(), event.channel(), event.account(), event.text(), at)
                                        .chain(() -> messages.settle(
                                                tx,
                                                message,
                                                "joined",
                                                past.get().id()))));
    }

    /** The newest open one; an answer without an open complaint is only noted. */
    private static Optional<Past> answered(List<Past> cases, MessageSentByUnit event) {
        return cases.stream()
                .filter(past -> past.state().isOpen()
                        && past.channel().equals(event.channel())
                        && past.account().equals(event.account()))
                .findFirst();
    }
}
