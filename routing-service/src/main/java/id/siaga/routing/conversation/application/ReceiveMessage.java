package id.siaga.routing.conversation.application;

import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.conversation.application.Respond.Outcome;
import id.siaga.routing.conversation.domain.ReadMessage;
import id.siaga.routing.conversation.domain.Reading;
import id.siaga.routing.conversation.domain.Said;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a citizen's message in: who it is, that the conversation is open, which complaint it belongs to. A message
 * that came before has no second effect, under whatever event id it comes again.
 */
@ApplicationScoped
public class ReceiveMessage {
    private final Messages messages;
    private final KnowCitizen knowCitizen;
    private final Conversations conversations;
    private final Respond respond;
    private final HearUnit hearUnit;
    private final Outbox outbox;
    private final ReadMessage readMessage;

    ReceiveMessage(
            Messages messages,
            KnowCitizen knowCitizen,
            Conversations conversations,
            Respond respond,
            HearUnit hearUnit,
            Outbox outbox,
            RecogniseComplaint recognise,
            RegionPack pack) {
        this.messages = messages;
        this.knowCitizen = knowCitizen;
        this.conversations = conversations;
        this.respond = respond;
        this.hearUnit = hearUnit;
        this.outbox = outbox;
        this.readMessage = new ReadMessage(pack.ticketPrefix(), pack.joinWindow(), recognise::in);
    }

    public Uni<Void> handle(Tx tx, MessageReceived event) {
        NewMessage message = NewMessage.of(event);
        return messages.add(tx, message)
                .chain(added -> added
                        ? tx.instant().chain(at -> receive(tx, event, message, at))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> receive(Tx tx, MessageReceived event, NewMessage message, Instant at) {
        return knowCitizen
                .handle(tx, event.channel(), event.conversation(), event.sender(), at)
                .map(citizen -> new Origin(event.channel(), event.account(), event.conversation(), citizen))
                .call(origin -> conversations.note(tx, origin, event.sentAt()))
                .call(origin -> noteInbound(tx, event, origin))
                .chain(origin -> event.kind().hasContent()
                        ? understand(tx, event, origin, at)
                        : Uni.createFrom().item(Outcome.NOTED))
                .chain(outcome -> messages.settle(tx, message, outcome.name(), outcome.complaint())
                        .chain(() -> answered(tx, event, message, outcome, at)));
    }

    /** Only a public post is answered in another conversation than its own. */
    private Uni<Void> answered(Tx tx, MessageReceived event, NewMessage message, Outcome outcome, Instant at) {
        return event.post() == null || outcome.complaint() == null
                ? Uni.createFrom().voidItem()
                : hearUnit.countEarlier(tx, message, outcome.complaint(), at);
    }

    /** Where nothing can be said, no window opens. */
    private Uni<Void> noteInbound(Tx tx, MessageReceived event, Origin origin) {
        return origin.hasChat()
                ? outbox.append(tx, noted(event, origin))
                : Uni.createFrom().voidItem();
    }

    /** A form is filed to report something: its words are no command and no answer. */
    private Uni<Outcome> understand(Tx tx, MessageReceived event, Origin origin, Instant at) {
        if (!origin.hasChat()) {
            return respond.handle(tx, new Reading.Registers(), origin, event, at);
        }
        return quoted(tx, event)
                .chain(quoted -> conversations
                        .cases(tx, origin.citizen())
                        .map(cases -> readMessage.read(said(event, quoted), cases))
                        .chain((Reading reading) -> respond.handle(tx, reading, origin, event, at)));
    }

    private Uni<Optional<UUID>> quoted(Tx tx, MessageReceived event) {
        return event.quoted() == null
                ? Uni.createFrom().item(Optional.empty())
                : messages.complaintOfOwn(tx, event.channel(), event.quoted());
    }

    private static Said said(MessageReceived event, Optional<UUID> quoted) {
        boolean bare = event.media().isEmpty() && event.location() == null;
        return new Said(event.channel(), event.account(), event.text(), bare, quoted.orElse(null), event.sentAt());
    }

    /** The free-form window opens with the citizen's own message, as the provider timed it. */
    private static InboundNoted noted(MessageReceived event, Origin origin) {
        return new InboundNoted(
                event.conversation(), origin.citizen().toString(), event.channel(), event.account(), event.sentAt());
    }
}
