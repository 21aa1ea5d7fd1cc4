package id.siaga.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void shouldCarryPersonUnitAndRoles() throws Exception {
        // When
        String token = Tokens.of("11111111-2222-3333-4444-555555555555", "35.10.12", "officer", "unit-head");

        // Then
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.get("sub").asText()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(claims.get("preferred_username").asText()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(claims.get("unit").asText()).isEqualTo("35.10.12");
        assertThat(claims.at("/realm_access/roles"))
                .extracting(JsonNode::asText)
                .containsExactly("officer", "unit-head");
    }

    @Test
    void shouldBeSignedWithTheKeyTheServicesGet() throws Exception {
        // Given
        String[] parts = Tokens.of("p-1", null, "operator").split("\\.");
        byte[] key = Base64.getDecoder().decode(TestKeys.verification());
        PublicKey publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));

        // When
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        // Then
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
