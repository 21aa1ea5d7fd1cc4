package id.siaga.intake.schedule;

import id.siaga.intake.application.FetchDue;
import id.siaga.intake.application.Tables;
import id.siaga.intake.config.MediaConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Keeps some workers fetching: one tick starts them, and they go on until the service stops. */
@ApplicationScoped
class MediaLanes {
    private static final Logger LOG = Logger.getLogger(MediaLanes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final FetchDue fetchDue;
    private final Tables tables;
    private final Vertx vertx;
    private final MediaConfig config;
    private final AtomicBoolean resting = new AtomicBoolean();
    private volatile boolean stopping;

    MediaLanes(FetchDue fetchDue, Tables tables, Vertx vertx, MediaConfig config) {
        this.fetchDue = fetchDue;
        this.tables = tables;
        this.vertx = vertx;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return tables.areThere()
                ? Uni.join()
                        .all(IntStream.range(0, config.lanes())
                                .mapToObj(lane -> lane())
                                .toList())
                        .andCollectFailures()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> lane() {
        return Multi.createBy()
                .repeating()
                .uni(this::round)
                .whilst(found -> !stopping)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> round() {
        return stopping ? Uni.createFrom().item(false) : fetchOrWait();
    }

    private Uni<Boolean> fetchOrWait() {
        return fetchDue.handle()
                .invoke(found -> resting.set(false))
                .call(found -> found ? Uni.createFrom().voidItem() : pause(config.pollEvery()))
                .onFailure()
                .recoverWithUni(this::restAfter);
    }

    /** Said once for an outage, however many workers meet it. */
    private Uni<Boolean> restAfter(Throwable failure) {
        if (!stopping && resting.compareAndSet(false, true)) {
            LOG.warnf(
                    "fetching files pauses until the database answers: %s",
                    failure.getClass().getSimpleName());
        }
        return pause(AFTER_FAILURE).replaceWith(false);
    }

    private Uni<Void> pause(Duration duration) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(duration.toMillis(), timer -> emitter.complete(null)));
    }
}
