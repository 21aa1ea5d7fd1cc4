package id.siaga.simulator;

import static id.siaga.simulator.Provider.text;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.simulator.Provider.Answer;
import id.siaga.simulator.Provider.Webhook;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private final Provider provider = new Provider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldSignTheBytesItSends() {
        Answer answer = provider.citizenWrites("Jalan rusak");

        assertThat(answer.body().path("webhookStatus").asInt()).isEqualTo(200);
        Webhook webhook = provider.webhooks.getFirst();
        assertThat(webhook.signature()).isEqualTo(new Signature(Provider.SECRET).of(webhook.bytes()));
    }

    @Test
    void shouldComputeTheKnownSignatureOfAKnownBody() {
        // the value is openssl's: printf hello | openssl dgst -sha256 -hmac key
        assertThat(new Signature("key").of("hello".getBytes(UTF_8)))
                .isEqualTo("sha256=9307b3b915efb5171ff14d8cb55fbcc798c6c0ef1456d66ded1a6aa723a58b7b");
    }

    @Test
    void shouldEscapeEverythingOutsideAsciiInLowerCase() {
        provider.citizenWrites("Jembatan é roboh 🙏 a/b");

        String body = new String(provider.webhooks.getFirst().bytes(), US_ASCII);
        assertThat(body).contains("Jembatan \\u00e9 roboh \\ud83d\\ude4f a\\/b");
        assertThat(provider.webhooks
                        .getFirst()
                        .value()
                        .at("/messages/0/text/body")
                        .asText())
                .isEqualTo("Jembatan é roboh 🙏 a/b");
    }

    @Test
    void shouldSendAPersonWithoutAPhoneByUserIdAlone() {
        provider.post("/api/phone/messages", """
                {"account":"%s","type":"text","text":"Halo","citizen":{"userId":"ID.80000020001","name":"Agus"}}""".formatted(Provider.NUMBER));

        JsonNode value = provider.webhooks.getFirst().value();
        assertThat(value.at("/contacts/0/user_id").asText()).isEqualTo("ID.80000020001");
        assertThat(value.at("/contacts/0").has("wa_id")).isFalse();
        assertThat(value.at("/messages/0").has("from")).isFalse();
    }

    @Test
    void shouldSendAnOfficersOwnAnswerAsAnEcho() {
        provider.post("/api/phone/messages", """
                {"account":"%s","type":"text","text":"Kami ke lokasi","echo":true,"citizen":{"phone":"%s"}}""".formatted(Provider.NUMBER, Provider.CITIZEN));

        Webhook webhook = provider.webhooks.getFirst();
        assertThat(webhook.field()).isEqualTo("smb_message_echoes");
        assertThat(webhook.value().at("/message_echoes/0/to").asText()).isEqualTo(Provider.CITIZEN);
        assertThat(webhook.value().at("/message_echoes/0/text/body").asText()).isEqualTo("Kami ke lokasi");
    }

    @Test
    void shouldRetryUntilAnswered200() {
        provider.answer.set(503);
        Answer answer = provider.citizenWrites("Jalan rusak");
        assertThat(answer.body().path("webhookStatus").asInt()).isEqualTo(503);
        await().until(() -> provider.webhooks.size() >= 3);

        provider.answer.set(200);

        await().untilAsserted(() ->
                assertThat(chat().at("/items/0/statuses/0/status").asText()).isEqualTo("delivered"));
        assertThat(provider.webhooks)
                .extracting(Webhook::signature)
                .containsOnly(provider.webhooks.getFirst().signature());
    }

    @Test
    void shouldReportSentDeliveredAndReadWithTheCallbackData() {
        provider.citizenWrites("Jalan rusak");
        String id = provider.send(text("Dicatat").put("biz_opaque_callback_data", "n-42"))
                .messageId();

        await().untilAsserted(() -> assertThat(provider.statuses())
                .extracting(status -> status.path("status").asText())
                .containsExactlyInAnyOrder("sent", "delivered", "read"));
        assertThat(provider.statuses())
                .allMatch(status -> status.path("id").asText().equals(id))
                .allMatch(status ->
                        status.path("biz_opaque_callback_data").asText().equals("n-42"))
                .allMatch(status -> status.path("recipient_id").asText().equals(Provider.CITIZEN));
    }

    @Test
    void shouldLetFreeTextThroughOneMillisecondBeforeADayHasPassed() {
        provider.citizenWrites("Jalan rusak");
        provider.clock.advance(Duration.ofHours(24).minusMillis(1));

        provider.send(text("Dicatat"));

        await().untilAsserted(() -> assertThat(provider.statuses())
                .anyMatch(status -> status.path("status").asText().equals("delivered")));
    }

    @Test
    void shouldFailFreeTextByStatusExactlyADayAfterTheLastInbound() {
        provider.citizenWrites("Jalan rusak");
        provider.clock.advance(Duration.ofHours(24));

        Answer answer = provider.send(text("Dicatat"));

        assertThat(answer.status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(provider.statuses())
                .singleElement()
                .matches(status -> status.path("status").asText().equals("failed"))
                .matches(status -> status.at("/errors/0/code").asInt() == 131047));
        assertThat(chat().path("items")).hasSize(1);
    }

    @Test
    void shouldSendATemplateAtAnyTime() {
        ObjectNode template = text("").put("type", "template");
        template.remove("text");
        template.putObject("template")
                .put("name", "peringatan")
                .putObject("language")
                .put("code", "id");

        Answer answer = provider.send(template);

        assertThat(answer.body().at("/messages/0/message_status").asText()).isEqualTo("accepted");
        await().untilAsserted(() -> assertThat(provider.statuses())
                .anyMatch(status -> status.path("status").asText().equals("delivered")));
    }

    @Test
    void shouldFindAChatUnderEitherAddressOfAPerson() {
        provider.post("/api/phone/messages", """
                {"account":"%s","text":"Halo","citizen":{"phone":"%s","userId":"ID.80000020003"}}""".formatted(Provider.NUMBER, Provider.CITIZEN));
        provider.send(text("Dicatat"));

        String byUserId = "/api/phone/messages?citizen=ID.80000020003&account=" + Provider.NUMBER;
        await().untilAsserted(() ->
                assertThat(provider.get(byUserId, null).body().path("items")).hasSize(2));
    }

    private JsonNode chat() {
        return provider.get("/api/phone/messages?citizen=" + Provider.CITIZEN + "&account=" + Provider.NUMBER, null)
                .body();
    }
}
