package id.siaga.intake.channel;

import id.siaga.contracts.Event;
import id.siaga.contracts.message.IdentityChanged;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.contracts.message.Sender;
import id.siaga.contracts.message.SharedContact;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.application.Update;
import jakarta.inject.Singleton;

/** Puts what people did into events: addresses sealed with blind indexes beside them, ids made of the provider's own. */
@Singleton
public class Updates {
    private final Sealing sealing;
    private final BlindIndex blindIndex;

    Updates(Sealing sealing, BlindIndex blindIndex) {
        this.sealing = sealing;
        this.blindIndex = blindIndex;
    }

    public Update received(Said said, Content content, Context context) {
        MessageReceived event = new MessageReceived(
                conversation(said),
                said.channel(),
                said.account(),
                said.id(),
                content.kind(),
                seal(said.person()),
                content.text(),
                content.payload(),
                content.media(),
                content.location(),
                context.quoted(),
                context.forwarded(),
                context.group(),
                said.at(),
                said.receivedAt(),
                said.index(),
                context.post(),
                content.contacts().stream().map(this::seal).toList(),
                context.referral(),
                null);
        return update(said, "message", event);
    }

    /**
     * An officer wrote on the unit's own phone or page; the person is the addressee.
     *
     * @param quoted the message it answers, where that is said
     */
    public Update sentByUnit(Said said, Content content, String quoted) {
        return sentByUnit(said, content, quoted, null);
    }

    /** A reworded answer is an answer again, under an id of its own. */
    public Update sentByUnit(Said said, Content content, String quoted, String edits) {
        MessageSentByUnit event = new MessageSentByUnit(
                conversation(said),
                said.channel(),
                said.account(),
                said.id(),
                seal(said.person()),
                content.text(),
                content.media(),
                said.at(),
                said.receivedAt(),
                quoted,
                edits);
        return update(said, "echo", event);
    }

    /** @param edition the provider's own name for this rewording; where it has none (null), time and words tell it */
    public Update edited(Said said, String edition, String text) {
        String told = edition == null ? said.at() + " " + blindIndex.of(text) : edition;
        MessageEdited event = new MessageEdited(
                conversation(said),
                said.channel(),
                said.account(),
                said.id(),
                text,
                said.at(),
                said.receivedAt(),
                told);
        return update(said.with(said.id(), said.id() + "|" + told), "edited", event);
    }

    public Update deleted(Said said) {
        MessageDeleted event = new MessageDeleted(
                conversation(said), said.channel(), said.account(), said.id(), said.at(), said.receivedAt());
        return update(said, "deleted", event);
    }

    /** The person of {@code said} is who they were. */
    public Update identityChanged(Said said, Person current) {
        IdentityChanged event = new IdentityChanged(
                conversation(said),
                said.channel(),
                said.account(),
                seal(said.person()),
                seal(current),
                said.at(),
                said.receivedAt());
        return update(said, "identity", event);
    }

    /** An address as part of an id: it tells one from another and none can be read. */
    public String index(String address) {
        return blindIndex.of(address);
    }

    private static Update update(Said said, String kind, Event event) {
        String id = NaturalKey.of(said.channel(), said.account(), said.natural(), kind);
        return Update.of(id, said.account(), said.at(), event);
    }

    private String conversation(Said said) {
        return blindIndex.conversation(
                said.channel(), said.account(), said.person().id());
    }

    private Sender seal(Person person) {
        return new Sender(
                sealing.seal(person.id()),
                blindIndex.of(person.id()),
                sealing.seal(person.phone()),
                blindIndex.of(person.phone()),
                sealing.seal(person.userId()),
                blindIndex.of(person.userId()),
                sealing.seal(person.name() == null ? person.handle() : person.name()));
    }

    private SharedContact seal(SharedContact card) {
        return new SharedContact(sealing.seal(card.name()), sealing.seal(card.phone()));
    }
}
