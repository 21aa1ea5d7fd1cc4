package id.siaga.intake.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The line from a provider to our webhook. */
public record Post(HttpClient http, URI webhook, Provider provider) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    public HttpResponse<String> signed(String body) {
        return send(body, provider.signature(provider.secrets().getFirst(), body), JSON);
    }

    public HttpResponse<String> signedWith(String secret, String body) {
        return send(body, provider.signature(secret, body), JSON);
    }

    /** @param headers instead of saying that it is JSON */
    public HttpResponse<String> signed(String body, Map<String, String> headers) {
        return send(body, provider.signature(provider.secrets().getFirst(), body), headers);
    }

    /** @param signature null for none */
    public HttpResponse<String> vouched(String body, String signature) {
        return send(body, signature, JSON);
    }

    public HttpResponse<String> signedInChunks(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String signature = provider.signature(provider.secrets().getFirst(), body);
        return send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), signature, JSON);
    }

    public HttpResponse<String> get(String query) {
        return send(HttpRequest.newBuilder(URI.create(webhook + "?" + query)).build());
    }

    private HttpResponse<String> send(String body, String signature, Map<String, String> headers) {
        return send(BodyPublishers.ofString(body), signature, headers);
    }

    private HttpResponse<String> send(BodyPublisher body, String signature, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(body);
        headers.forEach(request::header);
        if (signature != null) {
            request.header(provider.header(), signature);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
