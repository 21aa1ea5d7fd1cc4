package id.siaga.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatewayTest {
    private static final int THREE_MEBIBYTES = 3 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<Void> streamClosed = new CompletableFuture<>();
    private int gateway;

    @BeforeEach
    void startGatewayBeforeOneLivingService() throws Exception {
        HttpServer service =
                await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
        Map<Service, SocketAddress> services = Map.of(
                Service.REPORTING, SocketAddress.inetSocketAddress(service.actualPort(), "127.0.0.1"),
                Service.INTAKE, SocketAddress.inetSocketAddress(service.actualPort(), "127.0.0.1"),
                Service.SLA, SocketAddress.inetSocketAddress(closedPort(), "127.0.0.1"));
        gateway = await(new Gateway(vertx, services).listen(0)).actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void shouldSayWhoAskedAndNotWhatTheCallerClaims() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/who").header("X-Forwarded-For", "10.1.1.1").build(), BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("127.0.0.1 http localhost:" + gateway);
    }

    @Test
    void shouldAnswerWithAProblemWhenAServiceIsDown() throws Exception {
        HttpResponse<String> answer = client.send(request("/api/v1/clocks").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("content-type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("\"status\":502");
    }

    @Test
    void shouldPassAStreamOnPieceByPieceAndCloseItWithTheReader() throws Exception {
        HttpResponse<java.io.InputStream> answer =
                client.send(request("/api/v1/board/stream").build(), BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body()));
        assertThat(lines.readLine()).isEqualTo("data: first");
        answer.body().close();
        streamClosed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldPassOnARefusalThatComesBeforeTheBodyIsRead() throws Exception {
        HttpRequest tooLarge = request("/webhooks/whatsapp")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[THREE_MEBIBYTES + 1]))
                .build();
        assertThat(client.send(tooLarge, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void shouldNotExposeTheInnerPages() throws Exception {
        assertThat(client.send(request("/%71/health").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    private void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/who" ->
                request.response()
                        .end(request.getHeader("X-Forwarded-For") + " " + request.getHeader("X-Forwarded-Proto") + " "
                                + request.getHeader("X-Forwarded-Host"));
            case "/api/v1/board/stream" -> {
                request.response().closeHandler(closed -> streamClosed.complete(null));
                request.response()
                        .putHeader("content-type", "text/event-stream")
                        .setChunked(true);
                request.response().write("data: first\n\n");
            }
            case "/webhooks/whatsapp" -> {
                boolean large = Long.parseLong(request.getHeader("content-length")) > THREE_MEBIBYTES;
                request.response().setStatusCode(large ? 413 : 200).end();
            }
            default -> request.response().end("ok");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway + path));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
