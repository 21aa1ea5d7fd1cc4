package id.siaga.routing.casework.domain;

import id.siaga.contracts.complaint.Actor;
import java.util.Set;
import java.util.UUID;

/** Where a complaint came from, and therefore where its answers go. */
public record Origin(String channel, String account, String conversation, UUID citizen) {
    private static final Set<String> WITHOUT_CHAT = Set.of("web", "counter", "open311");

    public Actor actor() {
        return new Actor(citizen.toString(), "citizen");
    }

    /** Whether anything can be said there; who filed a form reads the tracking page. */
    public boolean hasChat() {
        return isChat(channel);
    }

    public static boolean isChat(String channel) {
        return !WITHOUT_CHAT.contains(channel);
    }
}
