package id.siaga.intake.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaOutcome;
import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.domain.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Fetches what is due. Claiming and settling are two transactions around the provider's answer; a kill between them leaves
 * a lease, and who comes after it finds the object there already.
 */
@ApplicationScoped
public class FetchDue {
    private final UnitOfWork unitOfWork;
    private final MediaJobs jobs;
    private final FetchMedia fetchMedia;
    private final SettleMedia settleMedia;
    private final MediaConfig config;
    private final Patience patience;

    FetchDue(
            UnitOfWork unitOfWork, MediaJobs jobs, FetchMedia fetchMedia, SettleMedia settleMedia, MediaConfig config) {
        this.unitOfWork = unitOfWork;
        this.jobs = jobs;
        this.fetchMedia = fetchMedia;
        this.settleMedia = settleMedia;
        this.config = config;
        this.patience = new Patience(config.giveUpAfter());
    }

    /** @return false when nothing was due */
    public Uni<Boolean> handle() {
        return unitOfWork
                .run(tx -> jobs.claim(tx, config.lease()))
                .chain(claimed -> claimed.isPresent()
                        ? fetch(claimed.get()).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> fetch(MediaJob job) {
        Uni<MediaOutcome> attempt = patience.tries(job)
                ? fetchMedia.handle(job.item())
                : Uni.createFrom().item(new Missed(MediaTrouble.NOT_TAKEN));
        return attempt.chain(outcome -> settleMedia.handle(job, outcome))
                .chain(done ->
                        done ? fetchMedia.forget(job.item()) : Uni.createFrom().voidItem());
    }
}
