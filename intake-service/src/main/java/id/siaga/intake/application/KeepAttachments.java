package id.siaga.intake.application;

import id.siaga.intake.config.UploadConfig;
import id.siaga.objects.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Puts the files of a report where the media worker finds them, before a message tells of them. The same report puts them
 * under the same names again. A store that hangs holds threads of this work alone, and nobody waits for it for long.
 */
@ApplicationScoped
public class KeepAttachments {
    private static final Logger LOG = Logger.getLogger(KeepAttachments.class);

    private static final int AT_ONCE = 4;
    private static final int IN_LINE = 64;

    private final Inbox inbox;
    private final Outcomes outcomes;
    private final TellOfInbox tellOfInbox;
    private final UploadConfig config;
    private final ThreadPoolExecutor putting = threads();

    KeepAttachments(Inbox inbox, Outcomes outcomes, TellOfInbox tellOfInbox, UploadConfig config) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.tellOfInbox = tellOfInbox;
        this.config = config;
    }

    /** @throws NotStored (in the Uni) when not every one of them is durable in time */
    public Uni<Void> handle(String channel, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.runAsync(() -> put(attachments), putting))
                .ifNoItem()
                .after(config.keepWithin())
                .fail()
                .invoke(kept -> tellOfInbox.note(true))
                .onFailure()
                .invoke(failure -> {
                    tellOfInbox.note(false);
                    LOG.errorf(
                            "files of a report were not kept, look at the room and rights of the object store: %s",
                            root(failure).getClass().getSimpleName());
                    outcomes.post(channel, "unavailable");
                })
                .onFailure()
                .transform(failure -> new NotStored("the inbox did not take every file in time", failure));
    }

    @PreDestroy
    void close() {
        putting.shutdown();
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(IN_LINE),
                Thread.ofPlatform().daemon().name("inbox-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private void put(List<Attachment> attachments) {
        try {
            for (Attachment attachment : attachments) {
                put(attachment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report's sender is told to come again", e);
        }
    }

    private void put(Attachment attachment) throws IOException {
        try (InputStream content = Files.newInputStream(attachment.file())) {
            String sha256 = inbox.put(attachment.name(), content);
            if (!sha256.equals(attachment.sha256())) {
                throw new IOException("a file changed while it was kept");
            }
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
