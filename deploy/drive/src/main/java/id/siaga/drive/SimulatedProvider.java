package id.siaga.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The simulator's test interface: citizens' phones, and what was sent to whom. */
public final class SimulatedProvider {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;

    public SimulatedProvider(URI address) {
        this.address = address;
    }

    /** Signs and posts a webhook once; opens the sender's 24 hours as a real message does. @return 0 when nobody answered */
    public int deliver(String body) {
        return send("/api/webhooks", body).path("status").asInt();
    }

    /** A citizen with a phone number writes; the simulator repeats until it is taken. @return the message id */
    public String write(String phone, String name, String account, String text) {
        ObjectNode message = MAPPER.createObjectNode()
                .put("account", account)
                .put("type", "text")
                .put("text", text);
        message.putObject("citizen").put("phone", phone).put("name", name);
        return send("/api/phone/messages", message.toString()).path("id").asText();
    }

    /** Everything sent to a number so far, oldest first. */
    public List<JsonNode> sentTo(String number) {
        return outbox("&to=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    /** Everything sent so far to anybody. */
    public List<JsonNode> sent() {
        return outbox("");
    }

    private List<JsonNode> outbox(String filter) {
        List<JsonNode> items = new ArrayList<>();
        String since = "&since=0";
        while (true) {
            JsonNode page = answer(HttpRequest.newBuilder(address.resolve("/api/outbox?limit=1000" + filter + since))
                    .GET());
            page.path("items").forEach(items::add);
            String next = page.path("next").asText("");
            if (page.path("items").isEmpty() || next.isEmpty()) {
                return items;
            }
            since = "&since=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    private JsonNode send(String path, String body) {
        return answer(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.timeout(Duration.ofSeconds(30)).build();
            return MAPPER.readTree(
                    HTTP.send(built, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the simulator", e);
        }
    }
}
