package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What Meta's channels promise besides. */
public abstract class MetaWebhookConformance extends WebhookConformance {
    /** Of all three where no other is set. */
    @ConfigProperty(name = "siaga.whatsapp.verify-token")
    String verifyToken;

    @Test
    void shouldAnswerTheChallengeToWhoKnowsTheToken() {
        String query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
        HttpResponse<String> known = post.get(query + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8));

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo("1158201444");
        assertThat(known.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(post.get(query + "salah").statusCode()).isEqualTo(403);
        assertThat(post.get("").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldAnswerNobodyWhoAsksForAnythingElse() {
        String known = "&hub.verify_token=" + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        String challenge = "&hub.challenge=1158201444";

        assertThat(post.get("hub.mode=unsubscribe" + challenge + known).statusCode())
                .isEqualTo(403);
        assertThat(post.get("hub.mode=Subscribe" + challenge + known).statusCode())
                .isEqualTo(403);
        assertThat(post.get(challenge.substring(1) + known).statusCode()).isEqualTo(403);
        assertThat(post.get("hub.mode=subscribe" + known).statusCode()).isEqualTo(403);
        assertThat(post.get("hub.mode=subscribe" + challenge + known + "x").statusCode())
                .isEqualTo(403);
        assertThat(post.get("hub.mode=subscribe" + challenge + "&hub.verify_token=")
                        .statusCode())
                .isEqualTo(403);
    }
}
