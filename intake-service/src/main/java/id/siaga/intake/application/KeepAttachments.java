package id.siaga.intake.application;

import id.siaga.objects.Inbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Puts the files of a report where the media worker finds them, before a message tells of them. The same report puts them
 * under the same names again.
 */
@ApplicationScoped
public class KeepAttachments {
    private static final Logger LOG = Logger.getLogger(KeepAttachments.class);

    private final Inbox inbox;
    private final Outcomes outcomes;

    KeepAttachments(Inbox inbox, Outcomes outcomes) {
        this.inbox = inbox;
        this.outcomes = outcomes;
    }

    /** @throws NotStored (in the Uni) when not every one of them is durable */
    public Uni<Void> handle(String channel, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(Unchecked.consumer(nothing -> put(attachments)))
                .onFailure()
                .invoke(failure -> {
                    LOG.errorf(
                            "files of a report were not kept, look at the room and rights of the object store: %s",
                            (failure.getCause() == null ? failure : failure.getCause())
                                    .getClass()
                                    .getSimpleName());
                    outcomes.post(channel, "unavailable");
                })
                .onFailure()
                .transform(failure -> new NotStored("the inbox did not take every file", failure));
    }

    private void put(List<Attachment> attachments) throws IOException {
        for (Attachment attachment : attachments) {
            try (InputStream content = Files.newInputStream(attachment.file())) {
                String sha256 = inbox.put(attachment.name(), content);
                if (!sha256.equals(attachment.sha256())) {
                    throw new IOException("a file changed while it was kept");
                }
            }
        }
    }
}
