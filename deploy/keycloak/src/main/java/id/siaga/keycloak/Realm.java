package id.siaga.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The realm in Keycloak's import format, the same text for the same pack and gateway. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES =
            List.of("operator", "unit-head", "officer", "executive", "auditor", "admin");
    private static final int ACCESS_TOKEN_SECONDS = 600;

    private final String gateway;
    private final List<Account> accounts;

    /** @param gateway where the pages are served from, e.g. {@code http://localhost:8080} */
    Realm(String gateway, List<Account> accounts) {
        this.gateway = gateway;
        this.accounts = accounts;
    }

    String json() {
        ObjectNode realm = JSON.createObjectNode();
        realm.put("realm", "siaga").put("displayName", "Siaga").put("enabled", true);
        // Local http only: behind Caddy the proxy brings TLS.
        realm.put("sslRequired", "external");
        realm.put("accessTokenLifespan", ACCESS_TOKEN_SECONDS);
        // Demo passwords equal the user name and protect nothing; a costly hash would only slow the import.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        ArrayNode roles = realm.putObject("roles").putArray("realm");
        ROLES.forEach(role -> roles.addObject().put("name", role));
        ArrayNode clients = realm.putArray("clients");
        clients.add(Clients.pages(gateway));
        clients.add(Clients.commandLine());
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .add(UserProfile.component());
        ArrayNode users = realm.putArray("users");
        accounts.forEach(account -> users.add(user(account)));
        return realm.toPrettyString();
    }

    private static ObjectNode user(Account account) {
        ObjectNode user = JSON.createObjectNode();
        user.put("id", account.id()).put("username", account.username());
        user.put("firstName", account.name()).put("enabled", true);
        if (!account.email().isBlank()) {
            user.put("email", account.email()).put("emailVerified", true);
        }
        user.putObject("attributes").putArray("unit").add(account.unit());
        ArrayNode roles = user.putArray("realmRoles");
        account.roles().stream().sorted().forEach(roles::add);
        user.putArray("credentials").addObject().put("type", "password").put("value", account.username());
        return user;
    }
}
