package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A message to keep. Its natural key is channel, account, provider id, kind and edition.
 *
 * @param media mime types, separated by blanks; null for none
 * @param edition the time of an edit or a deletion; empty for the message itself
 */
public record NewMessage(
        String channel,
        String account,
        String providerId,
        String kind,
        String edition,
        String direction,
        String conversation,
        String text,
        String media,
        Double latitude,
        Double longitude,
        String quoted,
        Instant sentAt,
        Instant receivedAt,
        int position) {
    static NewMessage of(MessageReceived event) {
        return new NewMessage(
                event.channel(),
                event.account(),
                event.messageId(),
                event.kind().name().toLowerCase(Locale.ROOT),
                "",
                "citizen",
                event.conversation(),
                event.text(),
                media(event.media()),
                event.location() == null ? null : event.location().latitude(),
                event.location() == null ? null : event.location().longitude(),
                event.quoted(),
                event.sentAt(),
                event.receivedAt(),
                event.index());
    }

    static NewMessage of(MessageSentByUnit event) {
        return plain(
                event.channel(),
                event.account(),
                event.messageId(),
                "echo",
                "",
                "unit",
                event.conversation(),
                event.text(),
                media(event.media()),
                event.sentAt(),
                event.receivedAt());
    }

    static NewMessage of(MessageEdited event) {
        return plain(
                event.channel(),
                event.account(),
                event.messageId(),
                "edited",
                event.editedAt().toString(),
                "citizen",
                event.conversation(),
                event.text(),
                null,
                event.editedAt(),
                event.receivedAt());
    }

    static NewMessage of(MessageDeleted event) {
        return plain(
                event.channel(),
                event.account(),
                event.messageId(),
                "deleted",
                event.deletedAt().toString(),
                "citizen",
                event.conversation(),
                null,
                null,
                event.deletedAt(),
                event.receivedAt());
    }

    private static NewMessage plain(
            String channel,
            String account,
            String providerId,
            String kind,
            String edition,
            String direction,
            String conversation,
            String text,
            String media,
            Instant sentAt,
            Instant receivedAt) {
        return new NewMessage(
                channel,
                account,
                providerId,
                kind,
                edition,
                direction,
                conversation,
                text,
                media,
                null,
                null,
                null,
                sentAt,
                receivedAt,
                0);
    }

    private static String media(List<Media> media) {
        String types = media.stream()
                .map(file -> file.mimeType() == null ? "?" : file.mimeType())
                .collect(Collectors.joining(" "));
        return types.isEmpty() ? null : types;
    }
}
