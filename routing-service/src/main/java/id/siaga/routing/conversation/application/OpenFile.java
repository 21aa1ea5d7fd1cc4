package id.siaga.routing.conversation.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.Scratch;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadCases;
import id.siaga.routing.conversation.application.MediaFiles.MediaFile;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Gives an officer a file of a complaint they may see. It is opened on the disk, so that memory stays as it is. */
@ApplicationScoped
public class OpenFile {
    private final UnitOfWork unitOfWork;
    private final ReadCases readCases;
    private final MediaFiles files;
    private final ObjectStore objects;
    private final Scratch scratch;

    OpenFile(UnitOfWork unitOfWork, ReadCases readCases, MediaFiles files, ObjectStore objects, Scratch scratch) {
        this.unitOfWork = unitOfWork;
        this.readCases = readCases;
        this.files = files;
        this.objects = objects;
        this.scratch = scratch;
    }

    /** @param content whole and checked; whoever asked deletes it */
    public record Opened(MediaFile file, Path content) {}

    public Uni<Opened> handle(Officer officer, String complaint, UUID file) {
        return unitOfWork
                .run(tx -> readCases
                        .one(tx, officer, complaint)
                        .chain(found -> files.find(tx, found.filing().id(), file)))
                .map(found -> found.orElseThrow(Refused::notFound))
                .chain(found -> Uni.createFrom()
                        .item(Unchecked.supplier(() -> new Opened(found, copy(found.sha256()))))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private Path copy(String address) throws IOException {
        try (InputStream content = objects.open(address)) {
            return scratch.copy(content);
        }
    }
}
