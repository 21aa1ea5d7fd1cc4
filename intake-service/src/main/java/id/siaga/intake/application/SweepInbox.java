package id.siaga.intake.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.UnitOfWork;
import id.siaga.intake.config.UploadConfig;
import id.siaga.objects.Inbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes what lies in the inbox long after anybody could want it: its report never reached Kafka, or whoever fetched it
 * died before removing it. What a job still waits for stays, however old; what can't be removed holds up nothing else.
 */
@ApplicationScoped
public class SweepInbox {
    private static final Logger LOG = Logger.getLogger(SweepInbox.class);
    private static final int PAGE = 1_000;
    private static final String START = "";
    private static final String CODE = "media.inbox";
    private static final String SWEEP = "sweep";
    private static final String LET_US_REMOVE =
            "Foto dari formulir yang tidak terpakai tidak dapat dihapus: periksa izin folder penyimpanan, atau hak daftar dan"
                    + " hapus kunci S3.";

    private final UnitOfWork unitOfWork;
    private final MediaJobs jobs;
    private final Inbox inbox;
    private final Alarms alarms;
    private final UploadConfig config;

    SweepInbox(UnitOfWork unitOfWork, MediaJobs jobs, Inbox inbox, Alarms alarms, UploadConfig config) {
        this.unitOfWork = unitOfWork;
        this.jobs = jobs;
        this.inbox = inbox;
        this.alarms = alarms;
        this.config = config;
    }

    private record Swept(int removed, int stuck) {
        Swept and(Swept other) {
            return new Swept(removed + other.removed, stuck + other.stuck);
        }
    }

    /** @return how many were removed */
    public Uni<Integer> handle() {
        return behind(START)
                .onFailure(UncheckedIOException.class)
                .call(unlisted -> raise())
                .call(swept -> swept.stuck() == 0 ? clear() : raise())
                .map(Swept::removed);
    }

    private Uni<Swept> behind(String name) {
        return Uni.createFrom()
                .item(() -> old(name))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(old -> old.isEmpty()
                        ? Uni.createFrom().item(new Swept(0, 0))
                        : remove(old).chain(swept -> behind(old.getLast()).map(swept::and)));
    }

    private List<String> old(String after) {
        try {
            return inbox.olderThan(config.keptFor(), after, PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox does not tell what it holds", e);
        }
    }

    private Uni<Swept> remove(List<String> old) {
        return unitOfWork
                .run(tx -> jobs.open(tx, old))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(open -> removeAll(
                        old.stream().filter(name -> !open.contains(name)).toList()));
    }

    private Swept removeAll(List<String> names) {
        int removed = (int) names.stream().filter(this::isRemoved).count();
        if (removed > 0) {
            LOG.infof("%d files that nobody fetched were removed from the inbox", removed);
        }
        return new Swept(removed, names.size() - removed);
    }

    private boolean isRemoved(String name) {
        try {
            inbox.remove(name);
            return true;
        } catch (IOException e) {
            LOG.warnf(
                    "a file that nobody fetched stays in the inbox, next try in an hour: %s",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private Uni<Void> raise() {
        return unitOfWork.run(tx -> alarms.raise(tx, CODE, SWEEP, LET_US_REMOVE));
    }

    private Uni<Void> clear() {
        return unitOfWork.run(tx -> alarms.clear(tx, CODE, SWEEP));
    }
}
