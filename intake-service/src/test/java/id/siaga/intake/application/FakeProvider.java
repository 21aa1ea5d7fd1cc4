package id.siaga.intake.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider that does what each test wants of it: whatever is not arranged is 404. */
public final class FakeProvider implements AutoCloseable {
    /** What it does about one path. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same machine under a name that nobody allowed. */
    String foreignAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
    }

    long timesAsked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            behaviours
                    .getOrDefault(
                            path, other -> answer(other, 404, "text/plain", "no".getBytes(StandardCharsets.UTF_8)))
                    .answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
