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
    private final Path folder;
    private final AtomicReference<Offer> read = new AtomicReference<>();

    ServiceList(@ConfigProperty(name = "siaga.region.path") Path folder) {
        this.folder = folder;
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

    Uni<Offer> offer() {
        Offer known = read.get();
        return known != null
                ? Uni.createFrom().item(known)
                : Uni.createFrom()
                        .item(this::readPack)
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(read::set);
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
