package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** An officer answered from the unit's own phone or page inbox; {@code recipient} is the citizen. */
public record MessageSentByUnit(
        String conversation,
        String channel,
        String account,
        String messageId,
        Sender recipient,
        String text,
        List<Media> media,
        Instant sentAt,
        Instant receivedAt)
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

    @Override
    public String key() {
        return conversation;
    }
}
