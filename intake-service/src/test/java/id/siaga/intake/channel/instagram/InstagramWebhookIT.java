package id.siaga.intake.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.channel.MetaProviders;
import id.siaga.intake.channel.Provider;
import id.siaga.intake.channel.WebhookConformance;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class InstagramWebhookIT extends WebhookConformance {
    @ConfigProperty(name = "siaga.instagram.app-secret")
    List<String> secrets;

    @ConfigProperty(name = "siaga.whatsapp.verify-token")
    String verifyToken;

    @Override
    protected Provider provider() {
        return MetaProviders.direct("instagram", "instagram", secrets);
    }

    @Test
    void shouldAnswerTheChallengeToWhoKnowsTheToken() {
        String query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        assertThat(post.get(query + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8))
                        .body())
                .isEqualTo("1158201444");
        assertThat(post.get(query + "salah").statusCode()).isEqualTo(403);
    }
}
