package id.siaga.routing.conversation.application;

import id.siaga.contracts.message.Location;
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
 * @param files the provider's ids of its files
 * @param edition what tells a rewording from the next, or the time of a deletion; empty for the message itself
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
        List<String> files,
        Double latitude,
        Double longitude,
        String quoted,
        Instant sentAt,
        Instant receivedAt,
        int position) {
    private static final String CITIZEN = "citizen";
    private static final String UNIT = "unit";

    private record Key(String channel, String account, String providerId, String kind, String edition) {}

    private record Content(String text, List<Media> media, Location location, String quoted) {}

    private record Times(Instant sent, Instant received, int position) {}

    private NewMessage(Key key, String direction, String conversation, Content content, Times times) {
        this(
                key.channel(),
                key.account(),
                key.providerId(),
                key.kind(),
                key.edition(),
                direction,
                conversation,
                content.text(),
                mimeTypes(content.media()),
                content.media().stream().map(Media::id).toList(),
                content.location() == null ? null : content.location().latitude(),
                content.location() == null ? null : content.location().longitude(),
                content.quoted(),
                times.sent(),
                times.received(),
                times.position());
    }

    static NewMessage of(MessageReceived event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        return new NewMessage(
                new Key(event.channel(), event.account(), event.messageId(), kind, ""),
                CITIZEN,
                event.conversation(),
                new Content(event.text(), event.media(), event.location(), event.quoted()),
                new Times(event.sentAt(), event.receivedAt(), event.index()));
    }

    static NewMessage of(MessageSentByUnit event) {
        return new NewMessage(
                new Key(event.channel(), event.account(), event.messageId(), "echo", ""),
                UNIT,
                event.conversation(),
                new Content(event.text(), event.media(), null, event.quoted()),
                new Times(event.sentAt(), event.receivedAt(), 0));
    }

    static NewMessage of(MessageEdited event) {
        String edition = event.edition() == null ? event.editedAt().toString() : event.edition();
        Key key = new Key(event.channel(), event.account(), event.messageId(), "edited", edition);
        return changed(key, event.conversation(), event.text(), event.editedAt(), event.receivedAt());
    }

    static NewMessage of(MessageDeleted event) {
        String edition = event.deletedAt().toString();
        Key key = new Key(event.channel(), event.account(), event.messageId(), "deleted", edition);
        return changed(key, event.conversation(), null, event.deletedAt(), event.receivedAt());
    }

    private static NewMessage changed(Key key, String conversation, String text, Instant at, Instant receivedAt) {
        Content content = new Content(text, List.of(), null, null);
        return new NewMessage(key, CITIZEN, conversation, content, new Times(at, receivedAt, 0));
    }

    private static String mimeTypes(List<Media> media) {
        String types = media.stream()
                .map(file -> file.mimeType() == null ? "?" : file.mimeType())
                .collect(Collectors.joining(" "));
        return types.isEmpty() ? null : types;
    }
}
