package id.siaga.routing.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a responsible officer has answered at the latest. Stored once when a complaint is registered; only reopening
 * makes a new one.
 *
 * @param startMark {@code provider} or {@code receipt}: by whose time it started
 */
public record Promise(Instant startsAt, Instant dueAt, String startMark, String policyVersion) {
    /** A provider later than this is not held against the officers. */
    private static final Duration PROVIDER_PATIENCE = Duration.ofMinutes(10);

    /** Starts at the earlier of provider time and receipt; at receipt when the provider was late; never in the future. */
    public static Promise made(Instant sentAt, Instant receivedAt, Instant now, Duration limit, String policyVersion) {
        boolean byProvider =
                sentAt.isBefore(receivedAt) && !sentAt.plus(PROVIDER_PATIENCE).isBefore(receivedAt);
        Instant start = byProvider ? sentAt : receivedAt;
        Instant startsAt = (start.isAfter(now) ? now : start).truncatedTo(ChronoUnit.MICROS);
        return new Promise(startsAt, startsAt.plus(limit), byProvider ? "provider" : "receipt", policyVersion);
    }

    /** A fresh one, from now. */
    public static Promise renewed(Instant now, Duration limit, String policyVersion) {
        return new Promise(now, now.plus(limit), "receipt", policyVersion);
    }
}
