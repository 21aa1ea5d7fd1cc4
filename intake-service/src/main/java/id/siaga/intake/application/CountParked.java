package id.siaga.intake.application;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/**
 * Puts how many are open where the metrics are read. How old the counts are is a metric itself: without a database the
 * others would stand still and look healthy.
 */
@Startup
@ApplicationScoped
public class CountParked {
    private final ParkedWebhooks parked;
    private final Clock clock;
    private volatile Map<String, Long> open = Map.of();
    private volatile long countedAt;

    CountParked(ParkedWebhooks parked, Rereading rereading, MeterRegistry meters) {
        this.parked = parked;
        this.clock = meters.config().clock();
        this.countedAt = clock.monotonicTime();
        for (String channel : rereading.channels()) {
            Gauge.builder("siaga.intake.parked.open", this, stock -> stock.open.getOrDefault(channel, 0L))
                    .tag("channel", channel)
                    .register(meters);
        }
        Gauge.builder("siaga.intake.parked.age.seconds", this, CountParked::age).register(meters);
    }

    public Uni<Void> handle() {
        return parked.openByChannel()
                .invoke(counted -> {
                    open = counted;
                    countedAt = clock.monotonicTime();
                })
                .replaceWithVoid();
    }

    private double age() {
        return Duration.ofNanos(clock.monotonicTime() - countedAt).toMillis() / 1000d;
    }
}
