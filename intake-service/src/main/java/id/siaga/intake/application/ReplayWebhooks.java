package id.siaga.intake.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.application.ParkedWebhook.State;
import id.siaga.intake.application.ParkedWebhooks.Wanted;
import id.siaga.intake.application.Rereading.Reread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads again what could not be read. What can be read now goes to its topics under the ids it would have had at once, so
 * doing it twice has one effect; what still can't stays open.
 */
@ApplicationScoped
public class ReplayWebhooks {
    private static final int MOST = 200;
    private static final String IN_PARTS = "not all of its parts have arrived";

    private final UnitOfWork unitOfWork;
    private final ParkedWebhooks parked;
    private final KeepParked keepParked;
    private final Rereading rereading;
    private final StoreUpdates storeUpdates;
    private final Outcomes outcomes;
    private final Room room;
    private final Sealing sealing;

    ReplayWebhooks(
            UnitOfWork unitOfWork,
            ParkedWebhooks parked,
            KeepParked keepParked,
            Rereading rereading,
            StoreUpdates storeUpdates,
            Outcomes outcomes,
            Room room,
            Sealing sealing) {
        this.unitOfWork = unitOfWork;
        this.parked = parked;
        this.keepParked = keepParked;
        this.rereading = rereading;
        this.storeUpdates = storeUpdates;
        this.outcomes = outcomes;
        this.room = room;
        this.sealing = sealing;
    }

    /** @param next where to go on; null when there are no more of the kind */
    public record Replayed(int replayed, int open, Long next) {}

    /**
     * @return whether all of it could be read; empty when it is unknown or was decided about, before or meanwhile
     * @throws NotStored (in the Uni) when Kafka does not take it; it stays open
     */
    public Uni<Optional<Boolean>> one(String id, String by) {
        return parked.find(id)
                .chain(found -> found.filter(ParkedWebhook::isOpen).isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : replay(found.get(), by));
    }

    /** The next ones of a kind, as many as an answer can wait for; what is decided meanwhile counts neither way. */
    public Uni<Replayed> kind(String channel, String kind, long after, String by) {
        return parked.page(new Wanted(State.OPEN, channel, null, kind, null), after, MOST)
                .chain(page -> Multi.createFrom()
                        .iterable(page)
                        .onItem()
                        .transformToUniAndConcatenate(webhook -> replay(webhook, by))
                        .collect()
                        .asList()
                        .map(done -> replayed(page, done)));
    }

    private static Replayed replayed(List<ParkedWebhook> page, List<Optional<Boolean>> done) {
        Map<Boolean, Long> counted = done.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.partitioningBy(whole -> whole, Collectors.counting()));
        return new Replayed(
                counted.get(true).intValue(),
                counted.get(false).intValue(),
                page.size() < MOST ? null : page.getLast().seq());
    }

    private Uni<Optional<Boolean>> replay(ParkedWebhook webhook, String by) {
        return webhook.isComplete()
                ? parked.content(webhook.id())
                        .chain(content -> content.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : replay(webhook, content, by))
                : settle(webhook, IN_PARTS, by);
    }

    private Uni<Optional<Boolean>> replay(ParkedWebhook webhook, List<String> content, String by) {
        Room.Claim claim = room.claim();
        return Uni.createFrom()
                .item(content)
                // Reading is work; the event loop has others to serve.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(parts -> reread(webhook, parts, claim))
                .onFailure()
                .invoke(claim::close)
                .chain(read -> storeUpdates
                        .handle(webhook.channel(), read.updates(), claim)
                        .chain(() -> settle(webhook, read.unreadable(), by))
                        .invoke(() -> read.ignored()
                                .forEach(ignored ->
                                        outcomes.ignored(webhook.channel(), ignored.account(), ignored.kind()))));
    }

    private Reread reread(ParkedWebhook webhook, List<String> sealed, Room.Claim claim) {
        sealed.forEach(part -> claim.grow(Room.memory(part.length())));
        String body = sealed.stream().map(sealing::unseal).collect(Collectors.joining());
        return rereading.read(webhook, body, claim::grow);
    }

    private Uni<Optional<Boolean>> settle(ParkedWebhook webhook, String unreadable, String by) {
        boolean whole = unreadable == null;
        return unitOfWork
                .run(tx -> whole
                        ? keepParked.end(tx, webhook, State.REPLAYED, by, null)
                        : parked.staysOpen(tx, webhook.id(), unreadable))
                .map(ours -> ours ? Optional.of(whole) : Optional.empty());
    }
}
