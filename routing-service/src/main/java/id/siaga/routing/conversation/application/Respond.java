package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.AnswerQuestion;
import id.siaga.routing.casework.application.HearCitizen;
import id.siaga.routing.casework.application.TellCitizen;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.conversation.domain.Reading;
import id.siaga.routing.conversation.domain.Reading.AsksHelp;
import id.siaga.routing.conversation.domain.Reading.AsksStatus;
import id.siaga.routing.conversation.domain.Reading.Cancels;
import id.siaga.routing.conversation.domain.Reading.GivesFeedback;
import id.siaga.routing.conversation.domain.Reading.Greets;
import id.siaga.routing.conversation.domain.Reading.Joins;
import id.siaga.routing.conversation.domain.Reading.NamesNothing;
import id.siaga.routing.conversation.domain.Reading.Registers;
import id.siaga.routing.conversation.domain.Reading.SaysAnswered;
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

    private final TakeReport takeReport;
    private final AnswerQuestion answerQuestion;
    private final HearCitizen hearCitizen;
    private final TellCitizen tell;

    Respond(TakeReport takeReport, AnswerQuestion answerQuestion, HearCitizen hearCitizen, TellCitizen tell) {
        this.takeReport = takeReport;
        this.answerQuestion = answerQuestion;
        this.hearCitizen = hearCitizen;
        this.tell = tell;
    }

    Uni<Outcome> handle(Tx tx, Reading reading, Origin origin, MessageReceived event, Instant at) {
        return switch (reading) {
            case Registers registers ->
                takeReport.register(tx, origin, event, at).map(id -> new Outcome("registered", id));
            case Joins(UUID id) -> takeReport.join(tx, id, event, at).replaceWith(new Outcome("joined", id));
            case AsksStatus(UUID id) -> hearCitizen.status(tx, id, at).replaceWith(new Outcome("noted", id));
            case Cancels(UUID id) ->
                hearCitizen.cancel(tx, id, event.text(), at).replaceWith(new Outcome("joined", id));
            case GivesFeedback(UUID id, boolean accepted) ->
                hearCitizen.feedback(tx, id, accepted, at).replaceWith(new Outcome("joined", id));
            case SaysAnswered(UUID id, boolean answered) ->
                answerQuestion.settle(tx, id, answered, at).replaceWith(new Outcome("joined", id));
            case NamesNothing(String ticket) -> freely(tx, origin, "not-found", Map.of("tiket", ticket), at);
            case Greets greets -> freely(tx, origin, "greeting", Map.of(), at);
            case AsksHelp help -> freely(tx, origin, "help", Map.of(), at);
        };
    }

    private Uni<Outcome> freely(Tx tx, Origin origin, String purpose, Map<String, String> params, Instant at) {
        return tell.freely(tx, origin, purpose, params, at).replaceWith(Outcome.NOTED);
    }
}
