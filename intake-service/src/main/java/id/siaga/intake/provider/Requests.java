package id.siaga.intake.provider;

import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaTrouble;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Follows an address to its end, each step of it on the provider's hosts or not at all. */
@ApplicationScoped
class Requests {
    private static final int HOPS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final MediaConfig config;

    Requests(MediaConfig config) {
        this.config = config;
    }

    /** @param cap the most bytes to take */
    Uni<Arrived> get(Source source, Path into, long cap) {
        return Uni.createFrom()
                .deferred(() -> step(source, into, cap, HOPS))
                .ifNoItem()
                .after(config.within())
                .recoverWithItem(new Arrived.Nothing(MediaTrouble.TIMED_OUT))
                .onFailure()
                .recoverWithItem(Requests::nothing);
    }

    private Uni<Arrived> step(Source source, Path into, long cap, int left) {
        Optional<URI> address = parsed(source.address()).filter(source.hosts()::allow);
        if (address.isEmpty() || left == 0) {
            return nothing(MediaTrouble.FOREIGN_HOST);
        }
        return isPrivate(source, address.get())
                .chain(hidden -> hidden
                        ? nothing(MediaTrouble.FOREIGN_HOST)
                        : send(request(address.get(), source.bearer()), into, cap)
                                .chain(response -> arrived(source, response, into, cap, left)));
    }

    private Uni<Arrived> arrived(Source source, HttpResponse<Void> response, Path into, long cap, int left) {
        Optional<String> location = response.headers().firstValue("Location");
        boolean moved = response.statusCode() / 100 == 3 && location.isPresent();
        return moved
                ? step(elsewhere(source, response.uri(), location.get()), into, cap, left - 1)
                : Uni.createFrom().item(new Arrived.Response(response.statusCode()));
    }

    /** A token is for the host it was meant for. */
    static Source elsewhere(Source source, URI from, String location) {
        Optional<URI> to = parsed(location).map(from::resolve);
        boolean sameHost = to.isPresent() && from.getAuthority().equals(to.get().getAuthority());
        String address = to.map(URI::toString).orElse("");
        return new Source(address, source.hosts(), sameHost ? source.bearer() : null, source.renewable());
    }

    private Uni<HttpResponse<Void>> send(HttpRequest request, Path into, long cap) {
        return Uni.createFrom().emitter(emitter -> {
            CompletableFuture<HttpResponse<Void>> sent = http.sendAsync(
                    request,
                    info -> new CappedFile(
                            into,
                            cap,
                            info.headers().firstValueAsLong("Content-Length").orElse(-1)));
            // Whoever stops waiting hangs up.
            emitter.onTermination(() -> sent.cancel(true));
            sent.whenComplete((response, failure) -> {
                if (failure == null) {
                    emitter.complete(response);
                } else {
                    emitter.fail(failure);
                }
            });
        });
    }

    private HttpRequest request(URI address, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(config.within());
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return request.build();
    }

    private static Uni<Boolean> isPrivate(Source source, URI address) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> source.hosts().isPrivate(address)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.ofNullable(address).map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Uni<Arrived> nothing(MediaTrouble why) {
        return Uni.createFrom().item(new Arrived.Nothing(why));
    }

    private static Arrived nothing(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return new Arrived.Nothing(
                switch (cause) {
                    case CappedFile.TooLarge e -> MediaTrouble.TOO_LARGE;
                    case HttpTimeoutException e -> MediaTrouble.TIMED_OUT;
                    case UnknownHostException e -> MediaTrouble.UNREACHABLE;
                    case IOException e when e.getCause() instanceof CappedFile.TooLarge -> MediaTrouble.TOO_LARGE;
                    case IOException e -> MediaTrouble.UNREACHABLE;
                    default -> MediaTrouble.NOT_TAKEN;
                });
    }
}
