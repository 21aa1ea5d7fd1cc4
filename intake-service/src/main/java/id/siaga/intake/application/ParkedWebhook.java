package id.siaga.intake.application;

import java.time.Instant;

/**
 * Something a provider sent that nobody could read; its content is kept apart, sealed.
 *
 * @param seq the order of arrival
 * @param parts how many pieces its content came in, of which {@code partsHere} have arrived
 */
public record ParkedWebhook(
        long seq,
        String id,
        String channel,
        String account,
        String kind,
        String reason,
        int parts,
        int partsHere,
        Instant receivedAt,
        Instant parkedAt,
        State state,
        String resolvedBy,
        Instant resolvedAt,
        String resolvedWhy) {
    public enum State {
        OPEN,
        REPLAYED,
        DISMISSED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isComplete() {
        return partsHere == parts;
    }
}
