package id.siaga.simulator;

import static id.siaga.simulator.Provider.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.simulator.Provider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleApiTest {
    private final Provider provider = new Provider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldListWhatWasSentToAPersonSinceASequenceNumber() {
        provider.send(text("satu"));
        provider.send(text("dua"));
        provider.send(text("lain").put("to", "6280000099999"));

        JsonNode all = outbox("?to=" + Provider.CITIZEN);
        JsonNode later = outbox("?to=%2B" + Provider.CITIZEN + "&since="
                + all.at("/items/0/seq").asLong());

        assertThat(all.path("items"))
                .extracting(item -> item.path("text").asText())
                .containsExactly("satu", "dua");
        assertThat(later.path("items"))
                .extracting(item -> item.path("text").asText())
                .containsExactly("dua");
    }

    @Test
    void shouldFailAsOftenAsPlannedThenRecover() {
        plan("{\"mode\":\"fail\",\"code\":131057,\"httpStatus\":503,\"times\":2}");

        assertThat(provider.send(text("a"))).matches(a -> a.status() == 503 && a.code() == 131057);
        assertThat(provider.send(text("a"))).matches(a -> a.status() == 503);
        assertThat(provider.send(text("a")).status()).isEqualTo(200);
        assertThat(outbox("").path("items")).hasSize(1);
    }

    @Test
    void shouldAcceptAndYetAnswerAFailureWhenAmbiguous() {
        provider.citizenWrites("Jalan rusak");
        plan("{\"mode\":\"fail\",\"httpStatus\":500,\"times\":1,\"ambiguous\":true}");

        Answer answer = provider.send(text("a").put("biz_opaque_callback_data", "n-1"));

        assertThat(answer.status()).isEqualTo(500);
        await().untilAsserted(() -> assertThat(provider.statuses())
                .anyMatch(status ->
                        status.path("biz_opaque_callback_data").asText().equals("n-1")));
    }

    @Test
    void shouldFailByStatusWhenAsynchronous() {
        plan("{\"mode\":\"fail\",\"code\":131026,\"times\":1,\"async\":true}");

        assertThat(provider.send(text("a")).status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(provider.statuses())
                .anyMatch(status -> status.at("/errors/0/code").asInt() == 131026));
    }

    @Test
    void shouldDelayTheAnswer() {
        plan("{\"mode\":\"delay\",\"delayMs\":200,\"times\":1}");
        long before = System.nanoTime();

        Answer answer = provider.send(text("a"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(System.nanoTime() - before).isGreaterThan(190_000_000L);
    }

    @Test
    void shouldSignAndPostAGivenBodyUnchangedAndOpenTheWindow() {
        String body = """
                {"object":"whatsapp_business_account", "entry":[{"changes":[{"field":"messages","value":{
                  "metadata":{"phone_number_id":"%s"},"contacts":[{"wa_id":"%s"}],
                  "messages":[{"from":"%2$s","id":"wamid.raw","type":"text","text":{"body":"é"}}]}}]}]}""".formatted(Provider.NUMBER, Provider.CITIZEN);

        Answer answer = provider.post("/api/webhooks", body);

        assertThat(answer.body().path("status").asInt()).isEqualTo(200);
        assertThat(answer.body().path("answer").asText()).isEqualTo("noted");
        assertThat(provider.webhooks.getFirst().bytes()).isEqualTo(body.getBytes(UTF_8));
        provider.send(text("Dicatat"));
        await().untilAsserted(() -> assertThat(provider.statuses())
                .anyMatch(status -> status.path("status").asText().equals("delivered")));
    }

    @Test
    void shouldVerifyTheSubscription() {
        assertThat(provider.post("/api/verify", "").body().path("verified").asBoolean())
                .isTrue();
    }

    @Test
    void shouldServeAPhotoByIdThenByAddressOnlyWithTheToken() {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
        String id = provider.upload("/api/phone/media", "image/jpeg", photo)
                .body()
                .path("id")
                .asText();
        provider.post("/api/phone/messages", """
                {"account":"%s","type":"image","media":"%s","text":"Lubang","citizen":{"phone":"%s"}}""".formatted(Provider.NUMBER, id, Provider.CITIZEN));
        assertThat(provider.webhooks
                        .getFirst()
                        .value()
                        .at("/messages/0/image/id")
                        .asText())
                .isEqualTo(id);

        Answer described = provider.get("/v23.0/" + id, Provider.TOKEN);
        String url = described.body().path("url").asText();

        assertThat(provider.get("/v23.0/" + id, null).status()).isEqualTo(401);
        assertThat(provider.get(url, null).status()).isEqualTo(401);
        assertThat(provider.get(url, Provider.TOKEN).bytes()).isEqualTo(photo);
        provider.clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(provider.get(url, Provider.TOKEN).status()).isEqualTo(404);
    }

    @Test
    void shouldAnswerBadRequestsClearly() {
        assertThat(provider.post("/api/faults", "{\"mode\":\"maybe\"}").status())
                .isEqualTo(400);
        assertThat(provider.post("/api/phone/messages", "{\"account\":\"1\"}").status())
                .isEqualTo(400);
        assertThat(provider.post("/api/phone/messages", "{\"account\":\"" + Provider.NUMBER + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(provider.get("/api/outbox?limit=many", null).status()).isEqualTo(400);
        assertThat(provider.get("/health", null).status()).isEqualTo(200);
        assertThat(provider.get("/", null).status()).isEqualTo(200);
    }

    private void plan(String fault) {
        assertThat(provider.post("/api/faults", fault).status()).isEqualTo(200);
    }

    private JsonNode outbox(String query) {
        return provider.get("/api/outbox" + query, null).body();
    }
}
