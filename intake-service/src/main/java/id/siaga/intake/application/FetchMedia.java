package id.siaga.intake.application;

import id.siaga.intake.application.InspectFile.Inspected;
import id.siaga.intake.application.InspectFile.Inspected.Fit;
import id.siaga.intake.application.InspectFile.Inspected.Unfit;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaOutcome;
import id.siaga.intake.domain.MediaOutcome.Kept;
import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.domain.StoredFile;
import id.siaga.objects.ObjectStore;
import id.siaga.objects.Scratch;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.smallrye.mutiny.unchecked.UncheckedSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One attempt to get a file: fetched, looked into, put into the object store. Nothing is written down about it here. */
@ApplicationScoped
class FetchMedia {
    private static final Logger LOG = Logger.getLogger(FetchMedia.class);

    private final List<MediaProvider> providers;
    private final InspectFile inspectFile;
    private final ObjectStore objects;
    private final Scratch scratch;

    FetchMedia(@All List<MediaProvider> providers, InspectFile inspectFile, ObjectStore objects, Scratch scratch) {
        this.providers = providers;
        this.inspectFile = inspectFile;
        this.objects = objects;
        this.scratch = scratch;
    }

    Uni<MediaOutcome> handle(MediaItem item) {
        return onWorker(() -> Workspace.open(scratch))
                .chain(workspace -> Uni.createFrom()
                        .deferred(() -> attempt(item, workspace))
                        .onTermination()
                        .invoke(workspace::close))
                .onFailure()
                .recoverWithItem(FetchMedia::notTaken);
    }

    /** After the end is written down: a kill before leaves what a sweep removes. */
    Uni<Void> forget(MediaItem item) {
        return provider(item)
                .map(provider -> provider.forget(item))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "a file that is looked into stays until it is swept: %s",
                            failure.getClass().getSimpleName());
                    return null;
                });
    }

    private Optional<MediaProvider> provider(MediaItem item) {
        return providers.stream()
                .filter(provider -> provider.serves(item.channel()))
                .findFirst();
    }

    private Uni<MediaOutcome> attempt(MediaItem item, Workspace workspace) {
        return provider(item)
                .map(provider -> provider.fetch(item, workspace.fetched()))
                .orElseThrow(() -> new IllegalStateException("no provider for channel " + item.channel()))
                .chain(trouble -> trouble.isPresent()
                        ? Uni.createFrom().<MediaOutcome>item(new Missed(trouble.get()))
                        : onWorker(() -> keep(item, workspace)));
    }

    private MediaOutcome keep(MediaItem item, Workspace workspace) throws IOException {
        return switch (inspected(item, workspace)) {
            case Fit fit -> new Kept(stored(fit));
            case Unfit unfit -> new Missed(unfit.why());
        };
    }

    /** One at a time: one in scans is held whole, outside the heap, while its fingerprint is taken. */
    private synchronized Inspected inspected(MediaItem item, Workspace workspace) throws IOException {
        return inspectFile.handle(workspace.fetched(), workspace.clean(), item.declaredType());
    }

    private StoredFile stored(Fit fit) throws IOException {
        try (InputStream content = Files.newInputStream(fit.file())) {
            String address = objects.put(content);
            return new StoredFile(address, fit.mimeType(), Files.size(fit.file()), fit.fingerprint(), fit.place());
        }
    }

    private static MediaOutcome notTaken(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.warnf(
                "a file could not be taken and will be tried again: %s at %s",
                failure.getClass().getSimpleName(), trace.length == 0 ? "an unknown place" : trace[0]);
        return new Missed(MediaTrouble.NOT_TAKEN);
    }

    private static <T> Uni<T> onWorker(UncheckedSupplier<T> work) {
        return Uni.createFrom().item(Unchecked.supplier(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
