package id.siaga.routing.conversation.domain;

import id.siaga.routing.casework.domain.State;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint the citizen has with us.
 *
 * @param acted an officer has done something about it
 * @param answered the service catalogue has answered it
 * @param askedAt when we asked: of a resolved one whether it is done, of one with a ready answer whether that was
 *     enough; null when nothing was asked or it was said
 */
public record Past(
        UUID id,
        String ticket,
        State state,
        String channel,
        String account,
        boolean acted,
        boolean answered,
        Instant askedAt,
        Instant lastMessageAt) {
    /** A ready answer asks only until an officer has acted. */
    boolean asks() {
        boolean unanswered = state == State.RESOLVED || !acted && (state == State.TRIAGE || state == State.ASSIGNED);
        return askedAt != null && unanswered;
    }

    boolean isOn(Said said) {
        return channel.equals(said.channel()) && account.equals(said.account());
    }
}
