package id.siaga.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The two ways in: the pages by authorization code with PKCE, scripts by password. */
final class Clients {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Named because a realm import replaces the defaults: roles and basic carry realm_access and sub. */
    private static final List<String> SCOPES = List.of("basic", "profile", "email", "roles", "web-origins");

    static ObjectNode pages(String gateway) {
        ObjectNode client = publicClient("siaga-web");
        client.put("standardFlowEnabled", true).put("directAccessGrantsEnabled", false);
        client.put("rootUrl", gateway).put("baseUrl", "/");
        client.putArray("redirectUris").add(gateway + "/*");
        client.putArray("webOrigins").add(gateway);
        client.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", gateway + "/*");
        return client;
    }

    static ObjectNode commandLine() {
        return publicClient("siaga-cli").put("standardFlowEnabled", false).put("directAccessGrantsEnabled", true);
    }

    private static ObjectNode publicClient(String id) {
        ObjectNode client = JSON.createObjectNode();
        client.put("clientId", id).put("publicClient", true).put("enabled", true);
        ArrayNode scopes = client.putArray("defaultClientScopes");
        SCOPES.forEach(scopes::add);
        client.putArray("protocolMappers").add(unitClaim());
        return client;
    }

    private static ObjectNode unitClaim() {
        ObjectNode mapper = JSON.createObjectNode();
        mapper.put("name", "unit").put("protocol", "openid-connect");
        mapper.put("protocolMapper", "oidc-usermodel-attribute-mapper");
        mapper.putObject("config")
                .put("user.attribute", "unit")
                .put("claim.name", "unit")
                .put("jsonType.label", "String")
                .put("access.token.claim", "true")
                .put("id.token.claim", "true")
                .put("userinfo.token.claim", "true");
        return mapper;
    }

    private Clients() {}
}
