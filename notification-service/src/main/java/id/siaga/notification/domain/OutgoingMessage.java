package id.siaga.notification.domain;

import java.util.SortedMap;
import java.util.UUID;

/** What goes to a provider. {@code id} comes back in its statuses. */
public record OutgoingMessage(UUID id, String channel, String account, Recipient to, Body body) {
    /** An opened address; {@code kind} is phone or user_id. */
    public record Recipient(String kind, String address) {
        public boolean isPhone() {
            return kind.equals("phone");
        }
    }

    /** Free text or an approved template with its parameters by name. */
    public sealed interface Body {
        record Text(String text) implements Body {}

        record Template(String purpose, SortedMap<String, String> params) implements Body {}
    }
}
