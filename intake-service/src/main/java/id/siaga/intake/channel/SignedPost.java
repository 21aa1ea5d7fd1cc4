package id.siaga.intake.channel;

import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.Outcomes;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.StoreUpdates;
import id.siaga.intake.channel.WebhookBody.Terms;
import id.siaga.intake.config.IntakeConfig;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Predicate;

/** The way of every signed webhook: bounded read, signature over the raw bytes, JSON, updates, Kafka, and only then 200. */
@ApplicationScoped
public class SignedPost {
    private static final int LARGE = 32 * 1_024;

    private final Room room;
    private final ReadPost readPost;
    private final StoreUpdates storeUpdates;
    private final Outcomes outcomes;
    private final Clock clock;
    private final IntakeConfig config;

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

    /** @param account the one that the address of the POST names, where the POST does not; else null */
    public Uni<Response> receive(
            PostReader reader, String account, HttpServerRequest request, Predicate<byte[]> isSigned) {
        Room.Claim claim = room.claim();
        String channel = reader.channel();
        Terms terms = new Terms(Accepted.JSON, config.maxBody().asLongValue(), config.readWithin());
        return WebhookBody.read(request, terms, claim)
                .chain(SignedPost::aside)
                .map(body -> harvest(reader, account, body, claim, isSigned))
                .onFailure()
                .invoke(claim::close)
                .onFailure(Refused.class)
                .invoke(refused -> outcomes.refused(channel, (Refused) refused))
                .chain(harvest -> storeUpdates
                        .handle(channel, harvest.updates(), claim)
                        .invoke(() -> countIgnored(channel, harvest)))
                .map(stored -> Response.ok().build())
                .onFailure(NotStored.class)
                .recoverWithItem(() -> ComeAgain.answer().build());
    }

    /** Large POSTs take tens of milliseconds to read; the event loop has others to serve. */
    private static Uni<byte[]> aside(byte[] body) {
        Uni<byte[]> read = Uni.createFrom().item(body);
        return body.length < LARGE ? read : read.emitOn(Infrastructure.getDefaultExecutor());
    }

    private Harvest harvest(
            PostReader reader, String account, byte[] body, Room.Claim claim, Predicate<byte[]> isSigned) {
        if (!isSigned.test(body)) {
            throw new Refused(Problem.of(403, "forbidden", "Tanda tangan permintaan tidak cocok."));
        }
        Harvest harvest = readPost.read(reader, account, clock.instant(), body, claim::grow)
                .orElseThrow(() -> Refused.badRequest("Isi permintaan bukan JSON."));
        claim.shrink(Room.memory(body.length));
        return harvest;
    }

    private void countIgnored(String channel, Harvest harvest) {
        harvest.ignored().forEach(ignored -> outcomes.ignored(channel, ignored.account(), ignored.kind()));
    }
}
