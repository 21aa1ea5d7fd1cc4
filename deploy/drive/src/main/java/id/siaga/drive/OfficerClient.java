package id.siaga.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The officers' REST API with one person's token. Tokens last ten minutes; {@link #fresh()} logs in again. */
public final class OfficerClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI keycloak;
    private final URI gateway;
    private final String username;
    private final String token;

    private OfficerClient(URI keycloak, URI gateway, String username, String token) {
        this.keycloak = keycloak;
        this.gateway = gateway;
        this.username = username;
        this.token = token;
    }

    static OfficerClient logIn(URI keycloak, URI gateway, String username) {
        String form = "grant_type=password&client_id=siaga-cli&username=" + username + "&password=" + username;
        HttpRequest request = HttpRequest.newBuilder(keycloak.resolve("/realms/siaga/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Answer answer = send(request);
        if (answer.status() != 200) {
            throw new IllegalStateException(username + " could not log in: " + answer.status());
        }
        return new OfficerClient(
                keycloak, gateway, username, answer.json().path("access_token").asText());
    }

    public OfficerClient fresh() {
        return logIn(keycloak, gateway, username);
    }

    /** Status and JSON body of an answer; an empty object where there was none. */
    public record Answer(int status, JsonNode json) {}

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** One act on a complaint, based on {@code version}. */
    public Answer act(String complaint, long version, String type, String text) {
        String body = MAPPER.valueToTree(Map.of("type", type, "text", text)).toString();
        return send(request("/api/v1/complaints/" + complaint + "/actions")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(), json && body.length > 0 ? MAPPER.readTree(body) : MAPPER.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
