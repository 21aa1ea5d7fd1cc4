package id.siaga.intake.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
import id.siaga.intake.channel.Post;
import id.siaga.intake.channel.Provider;
import id.siaga.intake.channel.WebhookConformance;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class TelegramWebhookIT extends WebhookConformance {
    @ConfigProperty(name = "siaga.telegram.secret-token")
    List<String> tokens;

    @Override
    protected Provider provider() {
        return new Provider(
                "telegram",
                "X-Telegram-Bot-Api-Secret-Token",
                tokens,
                (token, body) -> token,
                false,
                id ->
                        "{\"update_id\":\"%s\",\"message\":{\"message_id\":\"%s\",\"date\":1773482390,\"text\":\"a\",\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"}}}"
                                .formatted(id, id),
                "{\"ok\":true,\"result\":[%s]}"::formatted);
    }

    @Test
    void shouldKeepTheBotsApartThatShareAnAddress() {
        String id = id();
        Post other = new Post(post.http(), URI.create(post.webhook() + "?bot=kec_contoh_bot"), provider());

        post.signed(provider().messages(id, 1));
        other.signed(provider().messages(id, 1));

        assertThat(about(Topic.MESSAGE, id))
                .extracting(record -> record.event().id())
                .doesNotHaveDuplicates();
        assertThat(about(Topic.MESSAGE, id))
                .anySatisfy(record -> assertThat(record.json()).contains("kec_contoh_bot"));
    }
}
