package id.siaga.simulator;

import static id.siaga.simulator.Provider.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.simulator.Provider.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphApiTest {
    private final Provider provider = new Provider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldAcceptATextAsTheProviderDoes() {
        Answer answer = provider.send(text("Laporan dicatat"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("messaging_product").asText()).isEqualTo("whatsapp");
        assertThat(answer.body().at("/contacts/0/wa_id").asText()).isEqualTo(Provider.CITIZEN);
        assertThat(answer.messageId()).startsWith("wamid.");
    }

    @Test
    void shouldAddressAUserIdByRecipientAndLetToWin() {
        ObjectNode toUserId = text("Halo");
        toUserId.remove("to");
        toUserId.put("recipient", "ID.80000020001");
        ObjectNode both = text("Halo").put("recipient", "ID.80000020001");

        assertThat(provider.send(toUserId).body().at("/contacts/0/user_id").asText())
                .isEqualTo("ID.80000020001");
        assertThat(provider.send(both).body().at("/contacts/0/wa_id").asText()).isEqualTo(Provider.CITIZEN);
    }

    @Test
    void shouldRefuseAWrongOrMissingToken() {
        byte[] body = text("Halo").toString().getBytes(StandardCharsets.UTF_8);
        String path = "/v23.0/" + Provider.NUMBER + "/messages";

        assertThat(provider.post(path, body, "wrong")).matches(a -> a.status() == 401 && a.code() == 190);
        assertThat(provider.post(path, body, null)).matches(a -> a.status() == 401 && a.code() == 190);
    }

    @Test
    void shouldNotKnowANumberOutsideThePack() {
        byte[] body = text("Halo").toString().getBytes(StandardCharsets.UTF_8);

        Answer answer = provider.post("/v23.0/1/messages", body, Provider.TOKEN);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.body().at("/error/error_subcode").asInt()).isEqualTo(33);
        assertThat(answer.body().at("/error/fbtrace_id").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuse(String what, JsonNode message, int code) {
        Answer answer = provider.send(message);

        assertThat(answer.code()).as(what).isEqualTo(code);
        assertThat(answer.status()).isBetween(400, 404);
    }

    static Stream<Arguments> refused() {
        ObjectNode nowhere = text("Halo");
        nowhere.remove("to");
        return Stream.of(
                Arguments.of("another product", text("Halo").put("messaging_product", "sms"), 100),
                Arguments.of("no address", nowhere, 100),
                Arguments.of("a malformed phone", text("Halo").put("to", "abc"), 131009),
                Arguments.of("an empty text", text(" "), 100),
                Arguments.of("4,097 characters", text("x".repeat(4097)), 100),
                Arguments.of(
                        "513 bytes of callback data",
                        text("Halo").put("biz_opaque_callback_data", "x".repeat(513)),
                        100),
                Arguments.of("an unknown type", text("Halo").put("type", "poem"), 100),
                Arguments.of("four buttons", buttons(4, "Beres"), 131009),
                Arguments.of("a long button title", buttons(1, "x".repeat(20)), 131009),
                Arguments.of("eleven rows", list(11), 131009),
                Arguments.of(
                        "an unknown image",
                        typed("image").set("image", MetaJson.object().put("id", "5")),
                        100),
                Arguments.of(
                        "a place off the earth",
                        typed("location")
                                .set(
                                        "location",
                                        MetaJson.object().put("latitude", 91).put("longitude", 0)),
                        131009),
                Arguments.of(
                        "a template without language",
                        typed("template").set("template", MetaJson.object().put("name", "peringatan")),
                        100),
                Arguments.of("not JSON", MetaJson.array(), 100));
    }

    @Test
    void shouldAcceptTheLargestOfEachKind() {
        assertThat(provider.send(text("x".repeat(4096))).status()).isEqualTo(200);
        assertThat(provider.send(buttons(3, "Beres")).status()).isEqualTo(200);
        assertThat(provider.send(list(10)).status()).isEqualTo(200);
        assertThat(provider.send(text("x").put("biz_opaque_callback_data", "x".repeat(512)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseTheFortySixthMessageToOnePersonUntilSixSecondsPassed() {
        IntStream.range(0, 45)
                .forEach(i -> assertThat(provider.send(text("Halo")).status()).isEqualTo(200));

        assertThat(provider.send(text("Halo")).code()).isEqualTo(131056);
        provider.clock.advance(Duration.ofMillis(5_999));
        assertThat(provider.send(text("Halo")).code()).isEqualTo(131056);
        provider.clock.advance(Duration.ofMillis(1));
        assertThat(provider.send(text("Halo")).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseTheEightyFirstMessageOfANumberInOneSecond() {
        IntStream.range(0, 80)
                .forEach(i -> assertThat(provider.send(text("Halo").put("to", "6280000" + (20000 + i)))
                                .status())
                        .isEqualTo(200));

        assertThat(provider.send(text("Halo")).code()).isEqualTo(130429);
        provider.clock.advance(Duration.ofSeconds(1));
        assertThat(provider.send(text("Halo")).status()).isEqualTo(200);
    }

    private static ObjectNode typed(String type) {
        ObjectNode message = text("").put("type", type);
        message.remove("text");
        return message;
    }

    private static ObjectNode buttons(int count, String title) {
        ObjectNode message = typed("interactive");
        ObjectNode interactive = message.putObject("interactive").put("type", "button");
        interactive.putObject("body").put("text", "Sudah beres?");
        ArrayNode buttons = interactive.putObject("action").putArray("buttons");
        for (int i = 0; i < count; i++) {
            buttons.addObject()
                    .put("type", "reply")
                    .putObject("reply")
                    .put("id", "b" + i)
                    .put("title", title + i);
        }
        return message;
    }

    private static ObjectNode list(int count) {
        ObjectNode message = typed("interactive");
        ObjectNode interactive = message.putObject("interactive").put("type", "list");
        interactive.putObject("body").put("text", "Di mana?");
        ObjectNode action = interactive.putObject("action").put("button", "Pilih desa");
        ArrayNode rows = action.putArray("sections").addObject().putArray("rows");
        for (int i = 0; i < count; i++) {
            rows.addObject().put("id", "r" + i).put("title", "Desa " + i);
        }
        return message;
    }
}
