package id.siaga.notification.provider.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.notification.domain.OutgoingMessage;
import id.siaga.notification.domain.OutgoingMessage.Body;
import id.siaga.notification.domain.OutgoingMessage.Recipient;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GraphMessageTest {
    private static final UUID ID = UUID.fromString("3f8a1c52-6f0e-3b1f-9d58-0c7d1f6a2b90");

    @Test
    void shouldCarryOurIdAndThePhone() {
        JsonObject json = GraphMessage.of(message("phone", "6280000010001", new Body.Text("Halo")), "id");

        assertThat(json.getString("to")).isEqualTo("6280000010001");
        assertThat(json.getString("biz_opaque_callback_data")).isEqualTo(ID.toString());
        assertThat(json.getJsonObject("text").getString("body")).isEqualTo("Halo");
    }

    @Test
    void shouldNeverExceedTheLongestText() {
        JsonObject json = GraphMessage.of(message("user_id", "ID.1", new Body.Text("a".repeat(5000))), "id");

        assertThat(json.getJsonObject("text").getString("body")).hasSize(4096).endsWith("…");
        assertThat(json.getString("recipient")).isEqualTo("ID.1");
    }

    @Test
    void shouldNameTemplatesAsTheProviderAllows() {
        Body template = new Body.Template("officer.escalation", new TreeMap<>(Map.of("tiket", "BWI-2611-00042")));

        JsonObject json = GraphMessage.of(message("phone", "6280000010001", template), "id");

        assertThat(json.getJsonObject("template").encode())
                .isEqualTo("{\"name\":\"officer_escalation\",\"language\":{\"code\":\"id\"},\"components\":[{\"type\":"
                        + "\"body\",\"parameters\":[{\"type\":\"text\",\"parameter_name\":\"tiket\",\"text\":"
                        + "\"BWI-2611-00042\"}]}]}");
    }

    private static OutgoingMessage message(String kind, String address, Body body) {
        return new OutgoingMessage(ID, "whatsapp", "1000000351025", new Recipient(kind, address), body);
    }
}
