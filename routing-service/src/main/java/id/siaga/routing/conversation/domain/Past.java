package id.siaga.routing.conversation.domain;

import id.siaga.routing.casework.domain.State;
import java.time.Instant;
import java.util.UUID;

/** A complaint the citizen has with us. {@code acted}: an officer has done something about it. */
public record Past(
        UUID id, String ticket, State state, String channel, String account, boolean acted, Instant lastMessageAt) {
    boolean isOn(Said said) {
        return channel.equals(said.channel()) && account.equals(said.account());
    }
}
