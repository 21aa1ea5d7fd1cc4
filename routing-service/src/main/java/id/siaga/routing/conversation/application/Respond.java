package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.AddInformation;
import id.siaga.routing.casework.application.HearCitizen;
import id.siaga.routing.casework.application.NewReport;
import id.siaga.routing.casework.application.RegisterComplaint;
import id.siaga.routing.casework.application.TellCitizen;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.conversation.domain.DangerWords;
import id.siaga.routing.conversation.domain.Reading;
import id.siaga.routing.conversation.domain.Reading.AsksHelp;
import id.siaga.routing.conversation.domain.Reading.AsksStatus;
import id.siaga.routing.conversation.domain.Reading.Cancels;
import id.siaga.routing.conversation.domain.Reading.GivesFeedback;
import id.siaga.routing.conversation.domain.Reading.Greets;
import id.siaga.routing.conversation.domain.Reading.Joins;
import id.siaga.routing.conversation.domain.Reading.NamesNothing;
import id.siaga.routing.conversation.domain.Reading.Registers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Does what a message means, and says what became of it. */
@ApplicationScoped
class Respond {
    /** What became of a message; {@code complaint} is null when it is only noted. */
    record Outcome(String name, UUID complaint) {
        static final Outcome NOTED = new Outcome("noted", null);
    }

    private final RegisterComplaint registerComplaint;
    private final AddInformation addInformation;
    private final HearCitizen hearCitizen;
    private final TellCitizen tell;
    private final Acknowledge acknowledge;

    Respond(
            RegisterComplaint registerComplaint,
            AddInformation addInformation,
            HearCitizen hearCitizen,
            TellCitizen tell,
            Acknowledge acknowledge) {
        this.registerComplaint = registerComplaint;
        this.addInformation = addInformation;
        this.hearCitizen = hearCitizen;
        this.tell = tell;
        this.acknowledge = acknowledge;
    }

    Uni<Outcome> handle(Tx tx, Reading reading, Origin origin, MessageReceived event, Instant at) {
        return switch (reading) {
            case Registers registers -> register(tx, origin, event, at);
            case Joins(UUID id) -> join(tx, id, event, at);
            case AsksStatus(UUID id) -> hearCitizen.status(tx, id, at).replaceWith(new Outcome("noted", id));
            case Cancels(UUID id) ->
                hearCitizen.cancel(tx, id, event.text(), at).replaceWith(new Outcome("joined", id));
            case GivesFeedback(UUID id, boolean accepted) ->
                hearCitizen.feedback(tx, id, accepted, at).replaceWith(new Outcome("joined", id));
            case NamesNothing(String ticket) -> freely(tx, origin, "not-found", Map.of("tiket", ticket), at);
            case Greets greets -> freely(tx, origin, "greeting", Map.of(), at);
            case AsksHelp help -> freely(tx, origin, "help", Map.of(), at);
        };
    }

    private Uni<Outcome> register(Tx tx, Origin origin, MessageReceived event, Instant at) {
        NewMessage message = NewMessage.of(event);
        NewReport report = new NewReport(
                origin,
                event.text(),
                message.latitude(),
                message.longitude(),
                DangerWords.in(event.text()),
                event.sentAt(),
                event.receivedAt());
        return registerComplaint
                .handle(tx, report, at)
                .call(complaint -> acknowledge.registered(tx, complaint, hasWords(event), at))
                .map(complaint -> new Outcome("registered", complaint.filing().id()));
    }

    private Uni<Outcome> join(Tx tx, UUID id, MessageReceived event, Instant at) {
        NewMessage message = NewMessage.of(event);
        var addition = new AddInformation.Addition(
                event.messageId(),
                message.kind(),
                event.text(),
                message.latitude(),
                message.longitude(),
                event.sentAt());
        return addInformation
                .handle(tx, id, addition, at)
                .chain(() -> acknowledge.joined(tx, id, hasWords(event), at))
                .replaceWith(new Outcome("joined", id));
    }

    private Uni<Outcome> freely(Tx tx, Origin origin, String purpose, Map<String, String> params, Instant at) {
        return tell.freely(tx, origin, purpose, params, at).replaceWith(Outcome.NOTED);
    }

    private static boolean hasWords(MessageReceived event) {
        return event.text() != null && !event.text().isBlank();
    }
}
