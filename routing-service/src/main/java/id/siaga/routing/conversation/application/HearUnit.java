package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.CountPhoneReply;
import id.siaga.routing.conversation.domain.Past;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An officer answered from the unit's own phone or page: that is a reply to the complaint it quotes, or the citizen's open one. */
@ApplicationScoped
public class HearUnit {
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

    /** What a unit wrote below a post may be read before the post: order ends where a conversation ends. */
    Uni<Void> countEarlier(Tx tx, NewMessage post, UUID complaint, Instant at) {
        return messages.inTurn(tx, post.channel(), post.account(), post.providerId())
                .chain(() -> messages.joinAnswers(tx, post, complaint))
                .chain(answers -> InOrder.each(
                        answers,
                        answer -> countPhoneReply.handle(
                                tx, complaint, post.channel(), post.account(), answer.text(), at)));
    }

    private Uni<Void> count(Tx tx, MessageSentByUnit event, NewMessage message) {
        return tx.instant()
                .chain(at -> named(tx, event)
                        .chain(named -> counted(tx, message, named, at)
                                .chain(counted -> counted || event.edits() != null
                                        ? settled(tx, message, named, counted)
                                        : countForNewest(tx, event, message, named, at))));
    }

    /** What named nothing that takes an answer is for the newest open one; an edit is for no other than its answer. */
    private Uni<Void> countForNewest(
            Tx tx, MessageSentByUnit event, NewMessage message, Optional<UUID> named, Instant at) {
        return newest(tx, event, at)
                .chain(open -> counted(tx, message, open, at)
                        .chain(counted -> settled(tx, message, counted ? open : named, counted)));
    }

    private Uni<Boolean> counted(Tx tx, NewMessage message, Optional<UUID> complaint, Instant at) {
        return complaint
                .map(id -> countPhoneReply.handle(tx, id, message.channel(), message.account(), message.text(), at))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private Uni<Void> settled(Tx tx, NewMessage message, Optional<UUID> complaint, boolean counted) {
        return messages.settle(tx, message, counted ? "joined" : "noted", complaint.orElse(null));
    }

    /** The complaint of the answer it rewords, else of the message it quotes. */
    private Uni<Optional<UUID>> named(Tx tx, MessageSentByUnit event) {
        return about(tx, event, event.edits())
                .chain(edited -> edited.isPresent() ? Uni.createFrom().item(edited) : about(tx, event, event.quoted()));
    }

    private Uni<Optional<UUID>> about(Tx tx, MessageSentByUnit event, String message) {
        if (message == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return messages.inTurn(tx, event.channel(), event.account(), message)
                .chain(() -> messages.complaintOf(tx, event.channel(), event.account(), message))
                .chain(theirs -> theirs.isPresent()
                        ? Uni.createFrom().item(theirs)
                        : messages.complaintOfOwn(tx, event.channel(), message));
    }

    private Uni<Optional<UUID>> newest(Tx tx, MessageSentByUnit event, Instant at) {
        return knowCitizen
                .recipient(tx, event.channel(), event.conversation(), event.recipient(), at)
                .chain(citizen -> citizen.map(known -> conversations.cases(tx, known))
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(cases -> cases.stream()
                        .filter(past -> past.state().isOpen()
                                && past.channel().equals(event.channel())
                                && past.account().equals(event.account()))
                        .findFirst()
                        .map(Past::id));
    }
}
