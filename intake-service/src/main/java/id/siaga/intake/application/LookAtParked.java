package id.siaga.intake.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.eventing.sealing.Sealing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens one for a person, after it is on record who looked. */
@ApplicationScoped
public class LookAtParked {
    private final UnitOfWork unitOfWork;
    private final ParkedWebhooks parked;
    private final Sealing sealing;

    LookAtParked(UnitOfWork unitOfWork, ParkedWebhooks parked, Sealing sealing) {
        this.unitOfWork = unitOfWork;
        this.parked = parked;
        this.sealing = sealing;
    }

    /** @param body a citizen's words: for the answer to that person and nowhere else; null when it was decided about */
    public record Opened(ParkedWebhook webhook, String body, List<ParkedWebhooks.Look> looks) {}

    public Uni<Optional<Opened>> handle(String id, String by) {
        return parked.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : unitOfWork
                                .run(tx -> parked.noteLook(tx, id, by))
                                .chain(() -> open(found.get()))
                                .map(Optional::of));
    }

    private Uni<Opened> open(ParkedWebhook webhook) {
        return parked.looks(webhook.id())
                .chain(looks -> parked.content(webhook.id())
                        .map(parts -> new Opened(webhook, parts.isEmpty() ? null : unsealed(parts), looks)));
    }

    private String unsealed(List<String> parts) {
        return parts.stream().map(sealing::unseal).collect(Collectors.joining());
    }
}
