package id.siaga.intake.provider.web;

import id.siaga.intake.application.Attachment;
import id.siaga.intake.application.MediaProvider;
import id.siaga.intake.domain.FormChannels;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.objects.Inbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.smallrye.mutiny.unchecked.UncheckedConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The public form and the counters: their files lie in our own inbox. What is not there, or damaged, is our trouble and
 * nobody's answer, so it fails and is tried again, with the store's alarm.
 */
@ApplicationScoped
class InboxMedia implements MediaProvider {
    private final Inbox inbox;

    InboxMedia(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean serves(String channel) {
        return FormChannels.have(channel);
    }

    @Override
    public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
        return Attachment.sha256(item.url())
                .map(sha256 -> onWorker(nothing -> copy(item.mediaId(), sha256, into))
                        .replaceWith(Optional.<MediaTrouble>empty()))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(MediaTrouble.NO_ADDRESS)));
    }

    @Override
    public Uni<Void> forget(MediaItem item) {
        return onWorker(nothing -> inbox.remove(item.mediaId()));
    }

    private void copy(String name, String sha256, Path into) throws IOException {
        try (InputStream content = inbox.open(name, sha256);
                OutputStream out = Files.newOutputStream(into)) {
            content.transferTo(out);
        }
    }

    private static Uni<Void> onWorker(UncheckedConsumer<Void> work) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(Unchecked.consumer(work));
    }
}
