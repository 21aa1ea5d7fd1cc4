package id.siaga.intake.channel;

import id.siaga.intake.application.Outcomes;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.StoreUpdates;
import id.siaga.intake.channel.WebhookBody.Terms;
import id.siaga.intake.config.IntakeConfig;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The way of every signed webhook: bounded read, signature over the raw bytes, JSON, updates, Kafka, and only then 200. */
@Singleton
class SignedPost {
    private static final int LARGE = 32 * 1_024;

    private final Room room;
    private final ReadPost readPost;
    private final StoreUpdates storeUpdates;
    private final Outcomes outcomes;
    private final Clock clock;
    private final IntakeConfig config;
    /** Large POSTs take tenths of a second to read: one after the other, and the event loops have others to serve. */
    private final Executor large = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("large-posts").factory());

    SignedPost(
            Room room,
            ReadPost readPost,
            StoreUpdates storeUpdates,
            Outcomes outcomes,
            Clock clock,
            IntakeConfig config) {
        this.room = room;
        this.readPost = readPost;
        this.storeUpdates = storeUpdates;
        this.outcomes = outcomes;
        this.clock = clock;
        this.config = config;
    }

    /** Done when everything is durable. Fails with Refused, or with NotStored while Kafka has not acknowledged it. */
    Uni<Void> receive(Webhook webhook, HttpServerRequest request) {
        Room.Claim claim = room.claim(Room.memory(WebhookBody.declaredLength(request)));
        String channel = webhook.reader().channel();
        Terms terms = new Terms(Accepted.JSON, config.maxBody().asLongValue(), config.readWithin());
        return WebhookBody.read(request, terms, claim)
                .chain(this::aside)
                .map(body -> harvest(webhook, request, body, claim))
                .onFailure()
                .invoke(claim::close)
                .onFailure(Refused.class)
                .invoke(refused -> outcomes.refused(channel, (Refused) refused))
                .chain(harvest -> storeUpdates
                        .handle(channel, harvest.updates(), claim)
                        .invoke(() -> countIgnored(channel, harvest)));
    }

    private Uni<byte[]> aside(byte[] body) {
        Uni<byte[]> read = Uni.createFrom().item(body);
        return body.length < LARGE ? read : read.emitOn(large);
    }

    private Harvest harvest(Webhook webhook, HttpServerRequest request, byte[] body, Room.Claim claim) {
        if (!webhook.isProven(request, body)) {
            throw new Refused(Problem.of(403, "forbidden", "Tanda tangan permintaan tidak cocok."));
        }
        Harvest harvest = readPost.read(webhook.reader(), webhook.account(request), clock.instant(), body, claim::grow)
                .orElseThrow(() -> Refused.badRequest("Isi permintaan bukan JSON."));
        claim.shrink(Room.memory(body.length));
        return harvest;
    }

    private void countIgnored(String channel, Harvest harvest) {
        harvest.ignored().forEach(ignored -> outcomes.ignored(channel, ignored.account(), ignored.kind()));
    }
}
