package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Report;
import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.region.Service;
import id.siaga.routing.casework.application.AddInformation;
import id.siaga.routing.casework.application.AnswerQuestion;
import id.siaga.routing.casework.application.NewReport;
import id.siaga.routing.casework.application.RegisterComplaint;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.FiledReport;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.conversation.domain.ServiceQuestions;
import id.siaga.routing.decision.domain.Nature;
import id.siaga.routing.decision.text.ReadNature;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a complaint of a message or adds the message to one, and says so; a question about a service is answered. */
@ApplicationScoped
class TakeReport {
    private final RegisterComplaint registerComplaint;
    private final AddInformation addInformation;
    private final AnswerQuestion answerQuestion;
    private final Acknowledge acknowledge;
    private final ServiceQuestions questions;
    private final ReadNature readNature;

    TakeReport(
            RegisterComplaint registerComplaint,
            AddInformation addInformation,
            AnswerQuestion answerQuestion,
            Acknowledge acknowledge,
            ReadNature readNature,
            RegionPack pack) {
        this.registerComplaint = registerComplaint;
        this.addInformation = addInformation;
        this.answerQuestion = answerQuestion;
        this.acknowledge = acknowledge;
        this.readNature = readNature;
        this.questions = new ServiceQuestions(pack.services());
    }

    Uni<UUID> register(Tx tx, Origin origin, MessageReceived event, Instant at) {
        NewMessage message = NewMessage.of(event);
        Nature nature = readNature.of(event.text());
        Optional<Service> asked = nature.danger() ? Optional.empty() : questions.in(event.text());
        NewReport report = new NewReport(
                origin,
                event.text(),
                message.latitude(),
                message.longitude(),
                nature,
                asked.isPresent(),
                event.sentAt(),
                event.receivedAt(),
                filed(event.report()));
        return registerComplaint
                .handle(tx, report, at)
                .call(complaint -> origin.hasChat()
                        ? respond(tx, complaint, asked, hasWords(event), at)
                        : Uni.createFrom().voidItem())
                .map(complaint -> complaint.filing().id());
    }

    Uni<Void> join(Tx tx, UUID id, MessageReceived event, Instant at) {
        NewMessage message = NewMessage.of(event);
        var addition = new AddInformation.Addition(
                message.kind(), event.text(), message.latitude(), message.longitude(), event.sentAt());
        return addInformation
                .handle(tx, id, addition, at)
                .chain(outside -> acknowledge.joined(tx, id, hasWords(event), outside, at))
                .chain(() -> questions
                        .in(event.text())
                        .map(service -> answerQuestion.handle(tx, id, service, at))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The answer names the ticket and the deadline: it is the acknowledgement too. */
    private Uni<Void> respond(Tx tx, Complaint complaint, Optional<Service> asked, boolean hasWords, Instant at) {
        return asked.map(service -> answerQuestion.handle(tx, complaint.filing().id(), service, at))
                .orElseGet(() -> acknowledge.registered(tx, complaint, hasWords, at));
    }

    private static FiledReport filed(Report report) {
        return report == null
                ? null
                : new FiledReport(
                        report.token(),
                        report.anonymous(),
                        report.confidential(),
                        report.name(),
                        report.phone(),
                        report.email(),
                        report.filedBy());
    }

    private static boolean hasWords(MessageReceived event) {
        return event.text() != null && !event.text().isBlank();
    }
}
