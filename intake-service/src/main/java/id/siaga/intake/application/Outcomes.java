package id.siaga.intake.application;

import id.siaga.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of what the providers sent: {@code siaga.intake.updates} by channel, kind and outcome. */
@ApplicationScoped
public class Outcomes {
    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    void stored(String channel, Update update) {
        boolean parked = update.type().topic() == Topic.INTAKE_PARKED;
        count(channel, update.type().family(), parked ? "parked" : "stored");
    }

    /** @param kind an event family, or {@code post} where the POST was not read as far as that */
    public void count(String channel, String kind, String outcome) {
        meters.counter("siaga.intake.updates", "channel", channel, "kind", kind, "outcome", outcome)
                .increment();
    }
}
