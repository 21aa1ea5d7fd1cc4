package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/**
 * An officer answered from the unit's own phone or page inbox; {@code recipient} is the citizen, {@code quoted} the
 * message it answers, {@code edits} the answer it rewords.
 */
public record MessageSentByUnit(
        String conversation,
        String channel,
        String account,
        String messageId,
        Sender recipient,
        String text,
        List<Media> media,
        Instant sentAt,
        Instant receivedAt,
        String quoted,
        String edits)
        implements Event {
    public MessageSentByUnit {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("recipient", recipient);
        Require.present("sentAt", sentAt);
        Require.present("receivedAt", receivedAt);
        media = Require.copy(media);
    }

    /** An answer to no message in particular. */
    public MessageSentByUnit(
            String conversation,
            String channel,
            String account,
            String messageId,
            Sender recipient,
            String text,
            List<Media> media,
            Instant sentAt,
            Instant receivedAt) {
        this(conversation, channel, account, messageId, recipient, text, media, sentAt, receivedAt, null, null);
    }

    @Override
    public String key() {
        return conversation;
    }
}
