package id.siaga.region;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works for the region.
 *
 * @param id a UUID made from pack and user name, the same everywhere: Keycloak user id, token subject, actor id
 * @param roles realm roles; empty for somebody who is told things but does not log in
 * @param phone digits with country code, empty when unknown
 */
public record Person(
        String id, String username, String name, String unit, Set<String> roles, String phone, String email) {
    static String idOf(String packId, String username) {
        return UUID.nameUUIDFromBytes((packId + "/" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public boolean logsIn() {
        return !roles.isEmpty();
    }
}
