package id.siaga.intake.application;

import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.Tx;
import id.siaga.intake.domain.MediaItem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A message came with files: each is to be fetched, once. */
@ApplicationScoped
public class NoteMedia {
    private final MediaJobs jobs;

    NoteMedia(MediaJobs jobs) {
        this.jobs = jobs;
    }

    public Uni<Void> received(Tx tx, MessageReceived event) {
        return jobs.add(
                tx,
                event.media().stream()
                        .map(media ->
                                item(event.conversation(), event.channel(), event.account(), event.messageId(), media))
                        .toList());
    }

    public Uni<Void> sentByUnit(Tx tx, MessageSentByUnit event) {
        return jobs.add(
                tx,
                event.media().stream()
                        .map(media ->
                                item(event.conversation(), event.channel(), event.account(), event.messageId(), media))
                        .toList());
    }

    private static MediaItem item(String conversation, String channel, String account, String message, Media media) {
        return new MediaItem(conversation, channel, account, message, media.id(), media.mimeType(), media.url());
    }
}
