package id.siaga.intake.channel.open311;

import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The services other systems may ask for: the categories of the region pack. Read when first asked for, because no
 * webhook may depend on a pack.
 */
@ApplicationScoped
class ServiceList {
    /** Long enough that a flood of questions does not read a broken pack for each, short for who mends it. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path folder;
    private final Clock clock;
    private final AtomicReference<Instant> again = new AtomicReference<>(Instant.MAX);
    private final Uni<Offer> offer;

    ServiceList(@ConfigProperty(name = "siaga.region.path") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.offer = Uni.createFrom()
                .item(this::readPack)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(() -> again.set(clock.instant().plus(PAUSE)))
                .memoize()
                .until(this::isDueAgain);
    }

    /**
     * What one region offers.
     *
     * @param jurisdiction the region's id
     * @param changed when the list last did
     */
    record Offer(String jurisdiction, String region, Instant changed, List<Category> services) {
        Optional<Category> find(String code) {
            return services.stream()
                    .filter(service -> service.id().equals(code))
                    .findFirst();
        }
    }

    /** Read once for all who ask; what failed is tried again for who asks after a pause. */
    Uni<Offer> offer() {
        return offer;
    }

    /** Says so once: who asks next waits for what the first one set going. */
    private boolean isDueAgain() {
        Instant due = again.get();
        return !clock.instant().isBefore(due) && again.compareAndSet(due, Instant.MAX);
    }

    private Offer readPack() {
        RegionPack pack = RegionPack.read(folder);
        try {
            Instant changed =
                    Files.getLastModifiedTime(folder.resolve("categories.csv")).toInstant();
            return new Offer(
                    pack.id(),
                    pack.name(),
                    changed,
                    List.copyOf(pack.categories().all()));
        } catch (IOException e) {
            throw new UncheckedIOException("the region pack went away while it was read", e);
        }
    }
}
