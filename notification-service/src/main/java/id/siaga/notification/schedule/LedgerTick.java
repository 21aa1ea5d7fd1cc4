package id.siaga.notification.schedule;

import id.siaga.notification.application.DueNotifications;
import id.siaga.notification.application.ExpireStale;
import id.siaga.notification.application.WatchHeld;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Looks after what does not move by itself. */
@ApplicationScoped
class LedgerTick {
    private static final int BATCH = 200;

    private final ExpireStale expireStale;
    private final WatchHeld watchHeld;
    private final DueNotifications due;
    private final AtomicLong lagMillis;

    LedgerTick(ExpireStale expireStale, WatchHeld watchHeld, DueNotifications due, MeterRegistry meters) {
        this.expireStale = expireStale;
        this.watchHeld = watchHeld;
        this.due = due;
        this.lagMillis = meters.gauge("siaga.notifications.lag.ms", new AtomicLong());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return expireStale
                .handle(BATCH)
                .chain(expired -> expired == BATCH ? sweep() : watchHeld.handle())
                .chain(due::lag)
                .invoke(lag -> lagMillis.set(lag.toMillis()))
                .replaceWithVoid();
    }
}
