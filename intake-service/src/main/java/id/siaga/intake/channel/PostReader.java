package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the POSTs of its channel apart. */
public interface PostReader {
    String channel();

    /**
     * @param account the one that the address of the POST names, where the POST does not; else null
     * @throws Unreadable when the whole has a shape we don't know
     */
    void read(String account, JsonNode post, Harvest harvest);
}
