package id.siaga.routing.conversation.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a citizen said, as far as it matters for where it belongs.
 *
 * @param text words, caption or chosen button; null when there are none
 * @param bare only text: no file, no pin
 * @param quoted the complaint one of our quoted messages was about, or null
 */
public record Said(String channel, String account, String text, boolean bare, UUID quoted, Instant sentAt) {
    String words() {
        return text == null ? "" : text.strip();
    }
}
