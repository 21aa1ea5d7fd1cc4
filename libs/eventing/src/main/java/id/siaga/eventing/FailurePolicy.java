package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The one place that decides retry, park or ignore. Outages are retried without limit, other failures five times; then
 * the record is parked and acknowledged, so that one bad record never stops a partition and none is skipped silently.
 */
@ApplicationScoped
public class FailurePolicy {
    private static final Logger LOG = Logger.getLogger(FailurePolicy.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Vertx vertx;

    FailurePolicy(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param park what to do with a record that failed for its own sake; it is retried like any work when it fails */
    Uni<Void> guard(Supplier<Uni<Void>> work, Function<Throwable, Uni<Void>> park) {
        return attempt(work, park, 1, 1);
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> work, Function<Throwable, Uni<Void>> park, int tries, int failures) {
        return Uni.createFrom().deferred(work::get).onFailure().recoverWithUni(failure -> {
            boolean outage = Outages.isOutage(failure);
            if (!outage && failures >= ATTEMPTS) {
                LOG.errorf("record is parked after %d attempts: %s", failures, describe(failure));
                return attempt(
                        () -> park.apply(failure), ignored -> Uni.createFrom().failure(failure), 1, 1);
            }
            LOG.warnf("record will be retried, attempt %d failed: %s", tries, describe(failure));
            return pause(tries).chain(() -> attempt(work, park, tries + 1, outage ? failures : failures + 1));
        });
    }

    /** On the record's own context: a timer of another thread would lose the session and the correlation. */
    private Uni<Void> pause(int tries) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries, 10));
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, timer -> emitter.complete(null)));
    }

    /** Class and the database's own code; messages may quote a citizen. */
    static String describe(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return switch (failure) {
            case io.vertx.pgclient.PgException pg -> name + " " + pg.getSqlState() + " " + pg.getConstraint();
            case UnreadableEvent unreadable -> unreadable.getMessage();
            default -> {
                StackTraceElement[] trace = failure.getStackTrace();
                yield trace.length == 0 ? name : name + " at " + trace[0];
            }
        };
    }
}
