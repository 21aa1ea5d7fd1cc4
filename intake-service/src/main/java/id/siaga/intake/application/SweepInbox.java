package id.siaga.intake.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.intake.config.UploadConfig;
import id.siaga.objects.Inbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes what lies in the inbox long after anybody could want it: its report never reached Kafka, or whoever fetched it
 * died before removing it. What a job still waits for stays, however old.
 */
@ApplicationScoped
public class SweepInbox {
    private static final Logger LOG = Logger.getLogger(SweepInbox.class);
    private static final int AT_MOST = 1_000;

    private final UnitOfWork unitOfWork;
    private final MediaJobs jobs;
    private final Inbox inbox;
    private final UploadConfig config;

    SweepInbox(UnitOfWork unitOfWork, MediaJobs jobs, Inbox inbox, UploadConfig config) {
        this.unitOfWork = unitOfWork;
        this.jobs = jobs;
        this.inbox = inbox;
        this.config = config;
    }

    /** @return how many were removed */
    public Uni<Integer> handle() {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> inbox.olderThan(config.keptFor(), AT_MOST)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(old -> old.isEmpty() ? Uni.createFrom().item(0) : remove(old));
    }

    private Uni<Integer> remove(List<String> old) {
        return unitOfWork
                .run(tx -> jobs.open(tx, old))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(Unchecked.function(open -> removeAll(
                        old.stream().filter(name -> !open.contains(name)).toList())));
    }

    private int removeAll(List<String> names) throws IOException {
        for (String name : names) {
            inbox.remove(name);
        }
        if (!names.isEmpty()) {
            LOG.infof("%d files that nobody fetched were removed from the inbox", names.size());
        }
        return names.size();
    }
}
