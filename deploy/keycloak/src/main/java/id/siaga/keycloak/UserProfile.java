package id.siaga.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Keycloak drops an attribute its user profile does not declare, so {@code unit} is declared, for admins only. */
final class UserProfile {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode component() {
        ObjectNode profile = JSON.createObjectNode();
        ArrayNode attributes = profile.putArray("attributes");
        List.of("username", "email", "firstName", "lastName")
                .forEach(name -> attributes.add(attribute(name, List.of("admin", "user"))));
        attributes.add(attribute("unit", List.of("admin")));

        ObjectNode component = JSON.createObjectNode().put("providerId", "declarative-user-profile");
        component.putObject("config").putArray("kc.user.profile.config").add(profile.toString());
        return component;
    }

    private static ObjectNode attribute(String name, List<String> who) {
        ObjectNode attribute = JSON.createObjectNode().put("name", name);
        ObjectNode permissions = attribute.putObject("permissions");
        who.forEach(permissions.withArray("view")::add);
        permissions.putArray("edit").add("admin");
        return attribute;
    }

    private UserProfile() {}
}
