package id.siaga.intake.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.channel.Provider;
import id.siaga.intake.channel.WebhookConformance;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class XWebhookIT extends WebhookConformance {
    @ConfigProperty(name = "siaga.x.consumer-secret")
    List<String> secrets;

    @Override
    protected Provider provider() {
        return new Provider(
                "x",
                "x-twitter-webhooks-signature",
                secrets,
                XWebhookIT::sign,
                true,
                "{\"id_str\":\"%s\",\"text\":\"a\",\"user\":{\"id_str\":\"7\"}}"::formatted,
                "{\"for_user_id\":\"100\",\"tweet_create_events\":[%s]}"::formatted);
    }

    @Test
    void shouldProveItselfWithTheNewestSecret() {
        assertThat(post.get("crc_token=tantangan").body())
                .isEqualTo("{\"response_token\":\"" + sign(secrets.getFirst(), "tantangan") + "\"}");
        assertThat(post.get("").statusCode()).isEqualTo(400);
    }

    private static String sign(String secret, String text) {
        return "sha256=" + Base64.getEncoder().encodeToString(Provider.hmac(secret, text));
    }
}
