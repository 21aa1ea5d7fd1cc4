package id.siaga.intake.application;

import id.siaga.eventing.Correlation;
import id.siaga.intake.config.IntakeConfig;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Makes the updates of one POST durable; says so only when Kafka has acknowledged every one of them. */
@Singleton
public class StoreUpdates {
    private static final Logger LOG = Logger.getLogger(StoreUpdates.class);

    private final EventLog log;
    private final Outcomes outcomes;
    private final IntakeConfig config;
    /** By the tenth of a second: thousands are set each second, and hardly one is met. */
    private final Timer deadlines = new HashedWheelTimer(
            Thread.ofPlatform().daemon().name("answer-deadlines").factory());

    StoreUpdates(EventLog log, Outcomes outcomes, IntakeConfig config) {
        this.log = log;
        this.outcomes = outcomes;
        this.config = config;
    }

    /** @throws NotStored (in the Uni) when Kafka has not acknowledged everything in time; a part of it may be stored */
    public Uni<Void> handle(String channel, List<Update> updates, Room.Claim claim) {
        if (updates.isEmpty()) {
            claim.close();
            return Uni.createFrom().voidItem();
        }
        CompletableFuture<Void> stored =
                log.append(updates, Correlation.traceparent()).whenComplete((done, failure) -> claim.close());
        return Uni.createFrom()
                .completionStage(awaited(stored))
                .onFailure()
                .transform(failure -> new NotStored("Kafka did not take every record in time", failure))
                .invoke(done -> updates.forEach(update -> outcomes.stored(channel, update)))
                .onFailure()
                .invoke(failure -> {
                    LOG.warnf("%d updates of %s not stored: %s", updates.size(), channel, failure.getCause());
                    outcomes.post(channel, "unavailable");
                });
    }

    /** A copy: giving up waiting must not look like the end of the work. */
    private CompletableFuture<Void> awaited(CompletableFuture<Void> stored) {
        CompletableFuture<Void> answer = stored.copy();
        Timeout deadline = deadlines.newTimeout(
                late -> answer.completeExceptionally(new TimeoutException()),
                config.answerWithin().toMillis(),
                TimeUnit.MILLISECONDS);
        answer.whenComplete((done, failure) -> deadline.cancel());
        return answer;
    }

    @PreDestroy
    void close() {
        deadlines.stop();
    }
}
