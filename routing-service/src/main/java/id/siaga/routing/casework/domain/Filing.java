package id.siaga.routing.casework.domain;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintRegistered;
import java.time.Instant;
import java.util.UUID;

/** What never changes about a complaint. {@code excerpt} is how its first message begins, or null. */
public record Filing(
        UUID id,
        String ticket,
        String token,
        String kind,
        String priority,
        Origin origin,
        Instant receivedAt,
        String excerpt) {
    /** The kind of what the service catalogue answers. */
    public static final String QUESTION = "permintaan-informasi";

    public Actor citizen() {
        return origin.actor();
    }

    ComplaintRegistered registered(Promise promise, Place place, long version, Instant at) {
        return new ComplaintRegistered(
                id.toString(),
                version,
                ticket,
                token,
                kind,
                priority,
                origin.channel(),
                origin.account(),
                origin.conversation(),
                origin.citizen().toString(),
                promise.startsAt(),
                promise.dueAt(),
                promise.startMark(),
                promise.policyVersion(),
                receivedAt,
                place.latitude(),
                place.longitude(),
                at);
    }
}
