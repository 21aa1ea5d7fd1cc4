package id.siaga.routing.conversation.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadCases;
import id.siaga.routing.conversation.application.MediaFiles.MediaFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was said about one complaint, and the files that came with it, for the officer who may see it. */
@ApplicationScoped
public class ReadConversation {
    private final UnitOfWork unitOfWork;
    private final ReadCases readCases;
    private final Messages messages;
    private final MediaFiles files;

    ReadConversation(UnitOfWork unitOfWork, ReadCases readCases, Messages messages, MediaFiles files) {
        this.unitOfWork = unitOfWork;
        this.readCases = readCases;
        this.messages = messages;
        this.files = files;
    }

    /** One message. */
    public record Heard(Messages.Line line, List<MediaFile> files) {}

    public Uni<List<Heard>> handle(Officer officer, String ref) {
        return unitOfWork.run(tx -> readCases
                .one(tx, officer, ref)
                .chain(complaint -> heard(tx, complaint.filing().id())));
    }

    private Uni<List<Heard>> heard(Tx tx, UUID complaint) {
        return messages.of(tx, complaint)
                .chain(lines -> files.of(tx, complaint)
                        .map(found -> lines.stream()
                                .map(line -> new Heard(line, found.getOrDefault(line.id(), List.of())))
                                .toList()));
    }
}
