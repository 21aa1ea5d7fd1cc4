package id.siaga.notification.schedule;

import id.siaga.notification.application.SendDue;
import id.siaga.notification.config.NotificationConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Keeps some workers sending. The scheduler ticks in seconds and a citizen waits, so one tick starts them and they go on
 * until the service stops, looking five times a second when nothing is due.
 */
@ApplicationScoped
class SendLanes {
    private static final Logger LOG = Logger.getLogger(SendLanes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final SendDue sendDue;
    private final Vertx vertx;
    private final NotificationConfig.Sending config;
    private volatile boolean stopping;

    SendLanes(SendDue sendDue, Vertx vertx, NotificationConfig config) {
        this.sendDue = sendDue;
        this.vertx = vertx;
        this.config = config.sending();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Uni.join()
                .all(IntStream.range(0, config.lanes()).mapToObj(lane -> lane()).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Void> lane() {
        return Multi.createBy()
                .repeating()
                .uni(this::round)
                .whilst(claimed -> !stopping)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> round() {
        return stopping ? Uni.createFrom().item(0) : sendOrWait();
    }

    private Uni<Integer> sendOrWait() {
        return sendDue.handle()
                .call(claimed -> claimed == 0
                        ? pause(config.pollEvery())
                        : Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithUni(this::restAfter);
    }

    /** Not the scheduler's business: a tick that ends would leave the other workers running beside new ones. */
    private Uni<Integer> restAfter(Throwable failure) {
        if (!stopping) {
            LOG.warnf("sending pauses for a second: %s", failure.getClass().getSimpleName());
        }
        return pause(AFTER_FAILURE).replaceWith(0);
    }

    private Uni<Void> pause(Duration duration) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.setTimer(duration.toMillis(), timer -> emitter.complete(null)));
    }
}
