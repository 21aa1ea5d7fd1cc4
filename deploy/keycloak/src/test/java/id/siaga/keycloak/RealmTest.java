package id.siaga.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Account CAMAT = new Account(
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "camat.rogojampi",
            "Camat Rogojampi",
            "35.10.11",
            Set.of("unit-head", "officer"),
            "");

    private final JsonNode realm;

    RealmTest() throws JsonProcessingException {
        realm = JSON.readTree(new Realm("http://localhost:8080", List.of(CAMAT)).json());
    }

    @Test
    void shouldGiveAUserThePersonsIdUnitRolesAndTheUserNameAsPassword() {
        JsonNode user = realm.at("/users/0");
        assertThat(user.path("id").asText()).isEqualTo(CAMAT.id());
        assertThat(user.at("/attributes/unit/0").asText()).isEqualTo("35.10.11");
        assertThat(user.path("realmRoles")).extracting(JsonNode::asText).containsExactly("officer", "unit-head");
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo("camat.rogojampi");
    }

    @Test
    void shouldKnowEveryRoleOfTheDesign() {
        assertThat(realm.at("/roles/realm"))
                .extracting(role -> role.path("name").asText())
                .containsExactly("operator", "unit-head", "officer", "executive", "auditor", "admin");
    }

    @Test
    void shouldLetThePagesInByPkceOnlyAndOnlyFromTheGateway() {
        JsonNode pages = realm.at("/clients/0");
        assertThat(pages.path("clientId").asText()).isEqualTo("siaga-web");
        assertThat(pages.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(pages.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(pages.path("redirectUris")).extracting(JsonNode::asText).containsExactly("http://localhost:8080/*");
    }

    @Test
    void shouldPutTheUnitIntoTheAccessTokensOfBothClients() {
        assertThat(realm.path("clients")).hasSize(2).allSatisfy(client -> {
            JsonNode claim = client.at("/protocolMappers/0/config");
            assertThat(claim.path("claim.name").asText()).isEqualTo("unit");
            assertThat(claim.path("access.token.claim").asText()).isEqualTo("true");
        });
    }

    @Test
    void shouldDeclareTheUnitInTheUserProfileWhereTheUserCannotChangeIt() throws JsonProcessingException {
        String config = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode unit = JSON.readTree(config).at("/attributes/4");
        assertThat(unit.path("name").asText()).isEqualTo("unit");
        assertThat(unit.at("/permissions/edit")).extracting(JsonNode::asText).containsExactly("admin");
    }

    @Test
    void shouldLetTokensExpireAfterTenMinutes() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(600);
    }
}
