package id.siaga.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one address of a local system: hands each request to the service its path belongs to. */
public final class Gateway {
    private static final String LOOPBACK = "127.0.0.1";

    /** A wall of boards keeps one stream each; the client's default of five connections would starve everybody else. */
    private static final int CONNECTIONS_PER_SERVICE = 1000;

    private final Vertx vertx;
    private final Map<Service, SocketAddress> services;

    Gateway(Vertx vertx, Map<Service, SocketAddress> services) {
        this.vertx = vertx;
        this.services = services;
    }

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Map<Service, SocketAddress> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    SocketAddress.inetSocketAddress(
                            port(environment, service.portVariable(), service.usualPort()), LOOPBACK));
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        new Gateway(vertx, services)
                .listen(port(environment, "SIAGA_PORT_GATEWAY", 8080))
                .onFailure(failure -> {
                    System.err.println("The gateway cannot listen: " + failure.getMessage());
                    System.exit(1);
                });
    }

    Future<HttpServer> listen(int port) {
        HttpServerOptions options =
                new HttpServerOptions().setHost(LOOPBACK).setPort(port).setHandle100ContinueAutomatically(true);
        return vertx.createHttpServer(options).requestHandler(handler()).listen();
    }

    private Handler<HttpServerRequest> handler() {
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions()
                        .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                        .setConnectTimeout(2000)))
                .originSelector(request ->
                        Future.succeededFuture(services.get(target(request).orElseThrow())))
                .addInterceptor(new Forwarding());
        return request -> {
            Optional<String> path = PlainPath.of(request.path());
            if (path.isEmpty()) {
                Problem.BAD_PATH.answer(request.response());
            } else if (target(request).isEmpty()) {
                Problem.NOT_FOUND.answer(request.response());
            } else {
                proxy.handle(request);
            }
        };
    }

    private static Optional<Service> target(HttpServerRequest request) {
        return PlainPath.of(request.path()).flatMap(Routes::serviceFor);
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        return Integer.parseInt(environment.getOrDefault(variable, Integer.toString(usual)));
    }
}
