package id.siaga.contracts.conversation;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.Map;

/** Somebody must hear something. Routing decides that and when, notification how. {@code text} only where a person wrote it. */
public record ReplyRequested(
        String replyId,
        String conversation,
        String citizen,
        String channel,
        String account,
        String complaintId,
        String purpose,
        Map<String, String> params,
        String text,
        Instant at)
        implements Event {
    public ReplyRequested {
        Require.present("replyId", replyId);
        Require.present("conversation", conversation);
        Require.present("citizen", citizen);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("purpose", purpose);
        Require.present("at", at);
        params = Require.copy(params);
    }

    @Override
    public String key() {
        return conversation;
    }
}
