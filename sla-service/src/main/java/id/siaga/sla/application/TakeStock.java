package id.siaga.sla.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import id.siaga.sla.domain.Tallies;
import id.siaga.sla.domain.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Puts the newest counts where the metrics are read, and forgets watermarks that no decision needs any more. */
@ApplicationScoped
public class TakeStock {
    private final UnitOfWork unitOfWork;
    private final Tallies tallies;
    private final Horizons horizons;
    private volatile Tally tally = new Tally(0, 0, 0, Duration.ZERO);
    private volatile Horizon horizon = new Horizon(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false);

    TakeStock(UnitOfWork unitOfWork, Tallies tallies, Horizons horizons, MeterRegistry meters) {
        this.unitOfWork = unitOfWork;
        this.tallies = tallies;
        this.horizons = horizons;
        gauge(meters, "siaga.sla.clocks.open", stock -> stock.tally.open());
        gauge(meters, "siaga.sla.clocks.overdue", stock -> stock.tally.overdue());
        gauge(meters, "siaga.sla.firings.provisional", stock -> stock.tally.provisional());
        gauge(
                meters,
                "siaga.sla.oldest.unfired.seconds",
                stock -> stock.tally.oldestUnfired().toMillis() / 1000d);
        gauge(
                meters,
                "siaga.sla.watermark.lag.seconds",
                stock -> stock.horizon.lag().toMillis() / 1000d);
    }

    public Uni<Void> handle() {
        return unitOfWork.run(tx -> tallies.current(tx)
                .invoke(counted -> tally = counted)
                .chain(() -> horizons.current(tx))
                .invoke(seen -> horizon = seen)
                .chain(() -> horizons.prune(tx)));
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<TakeStock> value) {
        meters.gauge(name, this, value);
    }
}
