package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A running simulator and a tiny receiver of its webhooks, both on free ports. */
final class Provider implements AutoCloseable {
    static final String SECRET = "test-secret";
    static final String TOKEN = "test-token";
    static final String NUMBER = "1000000351011";
    static final String CITIZEN = "6280000012345";

    final SettableClock clock = new SettableClock();
    final AtomicInteger answer = new AtomicInteger(200);
    final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorVerticle simulator;

    record Webhook(byte[] bytes, String signature) {
        JsonNode value() {
            return json(bytes).at("/entry/0/changes/0/value");
        }

        String field() {
            return json(bytes).at("/entry/0/changes/0/field").asText();
        }
    }

    record Answer(int status, JsonNode body, byte[] bytes) {
        int code() {
            return body.at("/error/code").asInt();
        }

        String messageId() {
            return body.at("/messages/0/id").asText();
        }
    }

    Provider() {
        HttpServer receiver = await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    if (request.method().name().equals("GET")) {
                        request.response().end(request.getParam("hub.challenge"));
                        return;
                    }
                    webhooks.add(new Webhook(body.getBytes(), request.getHeader("X-Hub-Signature-256")));
                    request.response().setStatusCode(answer.get()).end("noted");
                }))
                .listen(0));
        Duration tick = Duration.ofMillis(5);
        Settings.Pace pace = new Settings.Pace(
                tick,
                tick.multipliedBy(4),
                tick.multipliedBy(8),
                tick.multipliedBy(12),
                tick,
                tick,
                tick,
                Duration.ofSeconds(5));
        URI receive = URI.create("http://localhost:" + receiver.actualPort() + "/webhooks/whatsapp");
        Settings settings = new Settings(0, receive, SECRET, TOKEN, "verify-me", pace);
        BusinessNumber number = new BusinessNumber(NUMBER, "Kecamatan Coba", "35.10.99", "6280000035111");
        simulator = new SimulatorVerticle(settings, new BusinessNumbers(List.of(number)), clock);
        await(vertx.deployVerticle(simulator));
    }

    Answer send(JsonNode message) {
        return post("/v23.0/" + NUMBER + "/messages", message.toString().getBytes(StandardCharsets.UTF_8), TOKEN);
    }

    Answer post(String path, byte[] body, String token) {
        return exchange(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), null);
    }

    Answer upload(String path, String type, byte[] bytes) {
        return exchange(
                request(path, null).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Answer get(String path, String token) {
        return exchange(request(path, token).GET());
    }

    /** The citizen writes first, so that free text may be answered. */
    Answer citizenWrites(String text) {
        return post(
                "/api/phone/messages",
                MetaJson.object()
                        .put("account", NUMBER)
                        .put("type", "text")
                        .put("text", text)
                        .set("citizen", MetaJson.object().put("phone", CITIZEN).put("name", "Warga"))
                        .toString());
    }

    static ObjectNode text(String body) {
        ObjectNode message = MetaJson.object()
                .put("messaging_product", "whatsapp")
                .put("to", CITIZEN)
                .put("type", "text");
        message.putObject("text").put("body", body);
        return message;
    }

    List<JsonNode> statuses() {
        return webhooks.stream()
                .flatMap(webhook -> java.util.stream.StreamSupport.stream(
                        webhook.value().path("statuses").spliterator(), false))
                .toList();
    }

    static JsonNode json(byte[] bytes) {
        return MetaJson.read(bytes);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                path.startsWith("http") ? URI.create(path) : URI.create("http://localhost:" + simulator.port() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer exchange(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
        return new Answer(response.statusCode(), json(response.body()), response.body());
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        client.close();
        await(vertx.close());
    }
}
