package id.siaga.sla.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import id.siaga.sla.domain.Tallies;
import id.siaga.sla.domain.Tally;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Puts the newest counts where the metrics are read, and forgets watermarks that no decision needs any more. How old the
 * counts are is a metric itself: without a database the others would stand still and look healthy.
 */
@ApplicationScoped
public class TakeStock {
    private final UnitOfWork unitOfWork;
    private final Tallies tallies;
    private final Horizons horizons;
    private final Clock clock;
    private final DearFigure<Map<ClockKind, Long>> open;
    private final DearFigure<Map<ClockKind, Long>> overdue;
    private volatile Tally tally = new Tally(0, Duration.ZERO);
    private volatile Horizon horizon = new Horizon(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false);
    private volatile long takenAt;

    TakeStock(UnitOfWork unitOfWork, Tallies tallies, Horizons horizons, MeterRegistry meters) {
        this.unitOfWork = unitOfWork;
        this.tallies = tallies;
        this.horizons = horizons;
        this.clock = meters.config().clock();
        this.open = new DearFigure<>(clock, Map.of());
        this.overdue = new DearFigure<>(clock, Map.of());
        this.takenAt = clock.monotonicTime();
        register(meters);
    }

    public Uni<Void> handle() {
        return unitOfWork.run(tx -> horizons.current(tx)
                .invoke(seen -> horizon = seen)
                .chain(() -> tallies.current(tx))
                .invoke(counted -> tally = counted)
                .chain(() -> overdue.refresh(() -> tallies.overdue(tx, horizon.now())))
                .chain(() -> open.refresh(() -> tallies.open(tx)))
                .chain(() -> horizons.prune(tx))
                .invoke(() -> takenAt = clock.monotonicTime()));
    }

    private void register(MeterRegistry meters) {
        for (ClockKind kind : ClockKind.values()) {
            gauge("siaga.sla.clocks.open", stock -> count(stock.open, kind))
                    .tag("kind", kind.word())
                    .register(meters);
            gauge("siaga.sla.clocks.overdue", stock -> count(stock.overdue, kind))
                    .tag("kind", kind.word())
                    .register(meters);
        }
        gauge("siaga.sla.firings.provisional", stock -> stock.tally.provisional())
                .register(meters);
        gauge("siaga.sla.oldest.unfired.seconds", stock -> seconds(stock.tally.oldestUnfired()))
                .register(meters);
        gauge("siaga.sla.watermark.lag.seconds", stock -> seconds(stock.horizon.lag()))
                .register(meters);
        gauge("siaga.sla.stock.age.seconds", stock -> seconds(stock.age())).register(meters);
    }

    private Gauge.Builder<TakeStock> gauge(String name, ToDoubleFunction<TakeStock> value) {
        return Gauge.builder(name, this, value);
    }

    private static long count(DearFigure<Map<ClockKind, Long>> figure, ClockKind kind) {
        return figure.value().getOrDefault(kind, 0L);
    }

    private Duration age() {
        return Duration.ofNanos(clock.monotonicTime() - takenAt);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000d;
    }
}
