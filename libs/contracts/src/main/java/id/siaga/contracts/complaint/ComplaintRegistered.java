package id.siaga.contracts.complaint;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** A complaint exists. {@code dueAt} is the response deadline and never moves with routing; {@code startMark} is provider, receipt or receipt-outage; the point is rounded to 500 m. */
public record ComplaintRegistered(
        String complaintId,
        long version,
        String ticket,
        String token,
        String kind,
        String priority,
        String channel,
        String account,
        String conversation,
        String citizen,
        Instant startsAt,
        Instant dueAt,
        String startMark,
        String policyVersion,
        Instant receivedAt,
        Double latitude,
        Double longitude,
        Instant at)
        implements Event {
    public ComplaintRegistered {
        Require.present("complaintId", complaintId);
        Require.present("ticket", ticket);
        Require.present("token", token);
        Require.present("kind", kind);
        Require.present("priority", priority);
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("conversation", conversation);
        Require.present("citizen", citizen);
        Require.present("startsAt", startsAt);
        Require.present("dueAt", dueAt);
        Require.present("startMark", startMark);
        Require.present("policyVersion", policyVersion);
        Require.present("receivedAt", receivedAt);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return complaintId;
    }
}
