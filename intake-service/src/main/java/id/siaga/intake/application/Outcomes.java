package id.siaga.intake.application;

import id.siaga.contracts.Topic;
import id.siaga.service.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of what the providers sent: {@code siaga.intake.updates} by channel, account, kind and outcome. */
@Singleton
public class Outcomes {
    private final MeterRegistry meters;
    private final Map<Outcome, Counter> counters = new ConcurrentHashMap<>();

    /** What is counted apart. There are as many as accounts times kinds. */
    private record Outcome(String channel, String account, String kind, String outcome) {}

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    void stored(String channel, Update update) {
        boolean parked = update.type().topic() == Topic.INTAKE_PARKED;
        count(channel, update.account(), update.type().family(), parked ? "parked" : "stored");
    }

    /** A POST that was not read as far as its parts, under the title of its problem. */
    public void refused(String channel, Refused refused) {
        post(channel, refused.problem().title().replace(' ', '-'));
    }

    void post(String channel, String outcome) {
        count(channel, null, "post", outcome);
    }

    /** Known, and kept for nobody. */
    public void ignored(String channel, String account, String kind) {
        count(channel, account, kind, "ignored");
    }

    private void count(String channel, String account, String kind, String outcome) {
        String ours = account == null ? "unknown" : account;
        counters.computeIfAbsent(new Outcome(channel, ours, kind, outcome), this::counter)
                .increment();
    }

    private Counter counter(Outcome of) {
        return Counter.builder("siaga.intake.updates")
                .tag("channel", of.channel())
                .tag("account", of.account())
                .tag("kind", of.kind())
                .tag("outcome", of.outcome())
                .register(meters);
    }
}
