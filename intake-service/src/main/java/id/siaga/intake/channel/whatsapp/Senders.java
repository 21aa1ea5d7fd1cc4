package id.siaga.intake.channel.whatsapp;

import id.siaga.contracts.message.Sender;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns people into what may travel: sealed addresses with blind indexes. */
@ApplicationScoped
class Senders {
    private final Sealing sealing;
    private final BlindIndex blindIndex;

    Senders(Sealing sealing, BlindIndex blindIndex) {
        this.sealing = sealing;
        this.blindIndex = blindIndex;
    }

    Sender seal(Person person) {
        return new Sender(
                sealing.seal(person.id()),
                blindIndex.of(person.id()),
                sealing.seal(person.phone()),
                blindIndex.of(person.phone()),
                sealing.seal(person.userId()),
                blindIndex.of(person.userId()),
                sealing.seal(person.name()));
    }

    String conversation(String account, Person person) {
        return blindIndex.conversation(WhatsAppReader.CHANNEL, account, person.id());
    }
}
