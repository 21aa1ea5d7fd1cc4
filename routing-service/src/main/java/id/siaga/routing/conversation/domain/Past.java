package id.siaga.routing.conversation.domain;

import id.siaga.routing.casework.domain.State;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint the citizen has with us.
 *
 * @param acted an officer has done something about it
 * @param offered a ready answer was given and the citizen has not said whether it was enough
 */
public record Past(
        UUID id,
        String ticket,
        State state,
        String channel,
        String account,
        boolean acted,
        boolean offered,
        Instant lastMessageAt) {
    boolean asksWhetherAnswered() {
        return offered && !acted && (state == State.TRIAGE || state == State.ASSIGNED);
    }

    boolean isOn(Said said) {
        return channel.equals(said.channel()) && account.equals(said.account());
    }
}
