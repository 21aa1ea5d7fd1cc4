package id.siaga.reporting.persistence;

import id.siaga.eventing.UnitOfWork;
import id.siaga.reporting.config.ReportingConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets changes that no board will ask for any more. The newest stays: it tells a reader how far the journal is. */
@ApplicationScoped
class JournalCleaning {
    private static final String CLEAN = """
            DELETE FROM board_change
             WHERE at < siaga.clock() - make_interval(secs => $1) AND id < (SELECT max(id) FROM board_change)""";

    private final UnitOfWork unitOfWork;
    private final ReportingConfig config;

    JournalCleaning(UnitOfWork unitOfWork, ReportingConfig config) {
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> clean() {
        double kept = config.board().journalKept().toSeconds();
        return unitOfWork.run(tx -> tx.execute(CLEAN, kept)).replaceWithVoid();
    }
}
