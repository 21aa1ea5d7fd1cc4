package id.siaga.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The Graph API as far as the tests need it: takes every message unless told otherwise for a recipient. */
public class FakeGraph implements QuarkusTestResourceLifecycleManager {
    /** Breaks the connection instead of answering: the sender can't know whether the message went out. */
    static final int SILENCE = -1;

    record Sent(String path, String authorization, JsonObject body) {}

    private record Answer(int status, int code) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> planned = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v23.0/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        int port = server.getAddress().getPort();
        return Map.of("siaga.whatsapp.api-url", "http://localhost:" + port + "/v23.0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeGraph.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** The next message to this address gets that error. */
    void refuseNext(String address, int status, int code) {
        planned.computeIfAbsent(address, key -> new ConcurrentLinkedQueue<>()).add(new Answer(status, code));
    }

    void fallSilentNext(String address) {
        refuseNext(address, SILENCE, 0);
    }

    List<Sent> to(String address) {
        return sent.stream()
                .filter(message -> address.equals(
                        message.body().getString("to", message.body().getString("recipient"))))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonObject body = new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        sent.add(new Sent(
                exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"), body));
        Queue<Answer> answers = planned.get(body.getString("to", body.getString("recipient")));
        Answer answer = answers == null ? null : answers.poll();
        if (answer == null) {
            reply(
                    exchange,
                    200,
                    "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid." + ids.incrementAndGet()
                            + "\"}]}");
        } else if (answer.status() == SILENCE) {
            exchange.close();
        } else {
            reply(exchange, answer.status(), "{\"error\":{\"message\":\"no\",\"code\":" + answer.code() + "}}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
