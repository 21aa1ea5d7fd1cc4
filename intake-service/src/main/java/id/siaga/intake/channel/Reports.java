package id.siaga.intake.channel;

import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.Report;
import id.siaga.contracts.message.Sender;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.application.Attachment;
import id.siaga.intake.application.Update;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts reports without a chat into events. Each is a conversation of its own: a phone or a name in a form proves nobody,
 * so nothing is joined by it. Without a database, id and token are made of the key that the sender repeats: the same
 * report under the same key gets both again; another report is another one, and who only guesses a key gets neither.
 */
@ApplicationScoped
public class Reports {
    private static final int BYTES = 16;

    private final Sealing sealing;
    private final BlindIndex blindIndex;
    private final SecureRandom random = new SecureRandom();

    Reports(Sealing sealing, BlindIndex blindIndex) {
        this.sealing = sealing;
        this.blindIndex = blindIndex;
    }

    /** @param key what the sender repeats with a repeated report; null for none */
    Receipt receipt(FiledReport filed, List<Photo> photos, String key, Instant at) {
        Door door = filed.door();
        String seed = key == null
                ? once()
                : NaturalKey.of(door.channel(), door.account(), door.filedBy(), key, content(filed, photos));
        String id = secret("report-id", seed);
        String token = secret("report-token", seed);
        String event = NaturalKey.of(door.channel(), door.account(), id, "message");
        List<Attachment> attachments = attachments(door, id, photos);
        MessageReceived received = received(filed, id, token, at, media(attachments, photos));
        return new Receipt(door.channel(), token, Update.of(event, door.account(), at, received), attachments);
    }

    private static String content(FiledReport filed, List<Photo> photos) {
        String words = filed.fingerprint();
        return photos.isEmpty()
                ? words
                : NaturalKey.of(words, photos.stream().map(Photo::sha256).collect(Collectors.joining(",")));
    }

    private static List<Attachment> attachments(Door door, String id, List<Photo> photos) {
        return IntStream.range(0, photos.size())
                .mapToObj(index -> new Attachment(
                        NaturalKey.of(door.channel(), door.account(), id, "photo", Integer.toString(index)),
                        photos.get(index).sha256(),
                        photos.get(index).file()))
                .toList();
    }

    /** Without names of files: those are the citizen's. */
    private static List<Media> media(List<Attachment> attachments, List<Photo> photos) {
        return IntStream.range(0, photos.size())
                .mapToObj(index -> new Media(
                        attachments.get(index).name(),
                        photos.get(index).mimeType(),
                        null,
                        null,
                        attachments.get(index).reference()))
                .toList();
    }

    private MessageReceived received(FiledReport filed, String id, String token, Instant at, List<Media> media) {
        Door door = filed.door();
        String sender = "report:" + id;
        return new MessageReceived(
                blindIndex.conversation(door.channel(), door.account(), sender),
                door.channel(),
                door.account(),
                id,
                media.isEmpty() ? MessageKind.TEXT : MessageKind.IMAGE,
                new Sender(sealing.seal(sender), blindIndex.of(sender), null, null, null, null, null),
                filed.text(),
                null,
                media,
                filed.location(),
                null,
                false,
                null,
                at,
                at,
                0,
                null,
                List.of(),
                null,
                report(filed, token));
    }

    private Report report(FiledReport filed, String token) {
        Reporter reporter = filed.reporter();
        return new Report(
                token,
                filed.anonymous(),
                filed.confidential(),
                sealing.seal(reporter.name()),
                sealing.seal(reporter.phone()),
                sealing.seal(reporter.email()),
                filed.door().filedBy());
    }

    private String once() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 128 bits that nobody can tell who lacks our key. */
    private String secret(String purpose, String seed) {
        byte[] keyed = Base64.getUrlDecoder().decode(blindIndex.of(purpose + "|" + seed));
        return HexFormat.of().formatHex(keyed, 0, BYTES);
    }
}
