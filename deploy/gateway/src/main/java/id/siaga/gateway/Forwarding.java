package id.siaga.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Tells the service who asked, and the caller when a service cannot be reached. */
final class Forwarding implements ProxyInterceptor {
    private static final List<String> SET_BY_US = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Real-IP");

    /** Settled between the caller and the gateway: a service that switched protocols would lose the caller. */
    private static final List<String> HOP_BY_HOP = List.of("Expect", "Upgrade", "HTTP2-Settings");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest original = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        // This is the outermost door: what a caller claims about itself is not passed on.
        SET_BY_US.forEach(headers::remove);
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", original.scheme());
        if (original.authority() != null) {
            headers.set("X-Forwarded-Host", original.authority().toString());
        }
        HOP_BY_HOP.forEach(headers::remove);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        boolean nobodyAnswered =
                response.getStatusCode() == 502 && response.headers().isEmpty();
        if (nobodyAnswered) {
            response.putHeader("content-type", Problem.MEDIA_TYPE);
            response.setBody(Body.body(Buffer.buffer(Problem.UNREACHABLE.body())));
        }
        return context.sendResponse();
    }
}
