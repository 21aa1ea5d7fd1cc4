package id.siaga.routing.conversation.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadCases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was said about one complaint, for the officer who may see it. */
@ApplicationScoped
public class ReadConversation {
    private final UnitOfWork unitOfWork;
    private final ReadCases readCases;
    private final Messages messages;

    ReadConversation(UnitOfWork unitOfWork, ReadCases readCases, Messages messages) {
        this.unitOfWork = unitOfWork;
        this.readCases = readCases;
        this.messages = messages;
    }

    public Uni<List<Messages.Line>> handle(Officer officer, String ref) {
        return unitOfWork.run(tx -> readCases
                .one(tx, officer, ref)
                .chain(complaint -> messages.of(tx, complaint.filing().id())));
    }
}
