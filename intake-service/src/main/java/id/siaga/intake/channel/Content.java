package id.siaga.intake.channel;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.SharedContact;
import java.util.List;

/**
 * What a message says, whatever its channel.
 *
 * @param text also a caption, the chosen button or an emoji
 * @param payload what a machine put behind the button
 * @param contacts cards of others, not sealed yet
 */
public record Content(
        MessageKind kind,
        String text,
        String payload,
        List<Media> media,
        Location location,
        List<SharedContact> contacts) {
    public static Content words(MessageKind kind, String text, String payload) {
        return new Content(kind, text, payload, List.of(), null, List.of());
    }

    public static Content files(MessageKind kind, String caption, List<Media> media) {
        return new Content(kind, caption, null, media, null, List.of());
    }

    public static Content place(String text, Location location) {
        return new Content(MessageKind.LOCATION, text, null, List.of(), location, List.of());
    }

    public static Content cards(List<SharedContact> contacts) {
        return new Content(MessageKind.CONTACTS, null, null, List.of(), null, contacts);
    }
}
