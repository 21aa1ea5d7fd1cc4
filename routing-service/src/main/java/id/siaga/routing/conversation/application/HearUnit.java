package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.CountPhoneReply;
import id.siaga.routing.conversation.domain.Past;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An officer answered from the unit's own phone or page: that is a reply to the complaint it quotes, or the citizen's open one. */
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
                .chain(at -> answered(tx, event, at)
                        .chain(complaint -> complaint.isEmpty()
                                ? messages.settle(tx, message, NOTED, null)
                                : countPhoneReply
                                        .handle(tx, complaint.get(), event.channel(), event.account(), event.text(), at)
                                        .chain(() -> messages.settle(tx, message, "joined", complaint.get()))));
    }

    /**
     * The one of the answer it rewords, the one it quotes, else the newest open one of whom it is for; an edit is for no
     * other. An answer without any is only noted.
     */
    private Uni<Optional<UUID>> answered(Tx tx, MessageSentByUnit event, Instant at) {
        return about(tx, event, event.edits())
                .chain(edited -> edited.isPresent() ? Uni.createFrom().item(edited) : about(tx, event, event.quoted()))
                .chain(named -> named.isPresent() || event.edits() != null
                        ? Uni.createFrom().item(named)
                        : newest(tx, event, at));
    }

    private Uni<Optional<UUID>> about(Tx tx, MessageSentByUnit event, String message) {
        if (message == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return messages.complaintOf(tx, event.channel(), event.account(), message)
                .chain(theirs -> theirs.isPresent()
                        ? Uni.createFrom().item(theirs)
                        : messages.complaintOfOwn(tx, event.channel(), message));
    }

    private Uni<Optional<UUID>> newest(Tx tx, MessageSentByUnit event, Instant at) {
        return knowCitizen
                .handle(tx, event.channel(), event.conversation(), event.recipient(), at)
                .chain(citizen -> conversations.cases(tx, citizen))
                .map(cases -> cases.stream()
                        .filter(past -> past.state().isOpen()
                                && past.channel().equals(event.channel())
                                && past.account().equals(event.account()))
                        .findFirst()
                        .map(Past::id));
    }
}
