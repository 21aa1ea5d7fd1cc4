package id.siaga.contracts.message;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/**
 * A citizen wrote to one of our accounts. {@code text} is also the caption or the chosen button; {@code sentAt} is the
 * provider's time; {@code post} is there when everybody can read it; {@code referral} is the ad or link the person came by;
 * {@code report} is there when it came without a chat.
 */
public record MessageReceived(
        String conversation,
        String channel,
        String account,
        String messageId,
        MessageKind kind,
        Sender sender,
        String text,
        String payload,
        List<Media> media,
        Location location,
        String quoted,
        boolean forwarded,
        String group,
        Instant sentAt,
        Instant receivedAt,
        int index,
        Post post,
        List<SharedContact> contacts,
        String referral,
        Report report)
        implements Event {
    public MessageReceived {
        Require.present("conversation", conversation);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("messageId", messageId);
        Require.present("kind", kind);
        Require.present("sender", sender);
        Require.present("sentAt", sentAt);
        Require.present("receivedAt", receivedAt);
        media = Require.copy(media);
        contacts = Require.copy(contacts);
    }

    /** A private message without cards of others. */
    public MessageReceived(
            String conversation,
            String channel,
            String account,
            String messageId,
            MessageKind kind,
            Sender sender,
            String text,
            String payload,
            List<Media> media,
            Location location,
            String quoted,
            boolean forwarded,
            String group,
            Instant sentAt,
            Instant receivedAt,
            int index) {
        this(
                conversation,
                channel,
                account,
                messageId,
                kind,
                sender,
                text,
                payload,
                media,
                location,
                quoted,
                forwarded,
                group,
                sentAt,
                receivedAt,
                index,
                null,
                List.of(),
                null,
                null);
    }

    @Override
    public String key() {
        return conversation;
    }
}
