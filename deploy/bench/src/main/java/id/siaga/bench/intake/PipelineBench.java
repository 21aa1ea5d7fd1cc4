package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.OwnSystem;
import id.siaga.bench.intake.PipelineRun.Phase;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import java.io.PrintStream;
import java.time.Duration;

/**
 * The whole Siaga under webhooks, in a system of its own: a rate of complaints it must carry for as long as anybody
 * likes, a minute of a flood and how long its traces last, and Meta's lowest tier of traffic, during which citizens'
 * messages must be taken in as if nothing else were going on.
 */
public final class PipelineBench {
    /** To each message of a citizen three statuses of ours, as Meta sends them. */
    private static final int STATUSES = 3;

    private static final double MEDIAN_MILLIS = 250;
    private static final double ABOVE_A_SECOND = 0.01;
    private static final double GROWTH = 1.15;
    /** Behind by less than what a few seconds bring is not behind. */
    private static final Duration BRIEFLY = Duration.ofSeconds(5);
    /** What a complaint makes of records, over all consumers. */
    private static final int RECORDS_EACH = 20;
    /** Statuses of answers go on coming for a while. */
    private static final long NOTHING = 100;

    private final RunningSystem results;
    private final PrintStream out;
    private final int complaints;
    private final int flood;
    private final int tier;
    private final Duration warmUp;
    private final Duration length;
    private final Duration gone;

    /**
     * @param options {@code --complaints} a second and {@code --minutes} of them; {@code --flood} webhooks a second for one
     *     minute, gone after {@code --gone} minutes; {@code --tier} webhooks a second; {@code --warm-up} in seconds
     */
    public PipelineBench(RunningSystem results, PrintStream out, NumberOptions options) {
        this.results = results;
        this.out = out;
        this.complaints = options.get("--complaints", 20);
        this.flood = options.get("--flood", 1_000);
        this.tier = options.get("--tier", 320);
        this.warmUp = Duration.ofSeconds(options.get("--warm-up", 180));
        this.length = Duration.ofMinutes(options.get("--minutes", 10));
        this.gone = Duration.ofMinutes(options.get("--gone", 10));
    }

    public int run() {
        return OwnSystem.measure(results, out, "bench-pipeline", options -> options, system -> {
            try (PipelineRun run = new PipelineRun(system, out)) {
                return measure(run);
            }
        });
    }

    private int measure(PipelineRun run) {
        Verdicts verdicts = new Verdicts(out);
        ObjectNode result = new ObjectMapper().createObjectNode();
        run.phase("warming up", 0, complaints, warmUp);
        result.set("carried", carried(run, verdicts));
        result.set("flood", flooded(run, verdicts));
        result.set("tier", tier(run, verdicts));
        results.keepResult("bench-pipeline", result);
        return verdicts.close();
    }

    private ObjectNode carried(PipelineRun run, Verdicts verdicts) {
        Phase phase = run.phase("carrying", 0, complaints, length);
        Watch.Seen seen = phase.seen();
        verdicts.equal("not stored", 0, phase.taken().notStored());
        verdicts.check(
                seen.behindLate() <= seen.behindEarly() + complaints * BRIEFLY.toSeconds() * RECORDS_EACH,
                "behind by %.0f records at first and %.0f at last".formatted(seen.behindEarly(), seen.behindLate()));
        verdicts.check(
                seen.heapGrowth() <= GROWTH, "no heap grew by more than %.2f times".formatted(seen.heapGrowth()));
        return phase.json();
    }

    private ObjectNode flooded(PipelineRun run, Verdicts verdicts) {
        Phase phase = run.phase("flood", STATUSES, flood, Duration.ofMinutes(1));
        PipelineRun.Rest rest = run.rest(NOTHING, gone);
        verdicts.equal("not stored in the flood", 0, phase.taken().notStored());
        verdicts.check(rest.behind() <= NOTHING, rest.told());
        verdicts.equal("complaints, of as many messages", run.messages(), run.registered());
        return phase.json().put("goneSeconds", rest.seconds()).put("complaintsPerSecond", rest.complaintsPerSecond());
    }

    private ObjectNode tier(PipelineRun run, Verdicts verdicts) {
        Phase phase = run.phase("tier", STATUSES, tier, length);
        Measured taken = phase.taken();
        verdicts.equal("not stored", 0, taken.notStored());
        verdicts.check(
                taken.millis(50) <= MEDIAN_MILLIS,
                "median %.1f ms, at most %.0f".formatted(taken.millis(50), MEDIAN_MILLIS));
        verdicts.check(
                taken.aboveASecond() < ABOVE_A_SECOND,
                "%.2f %% above a second, less than 1".formatted(taken.aboveASecond() * 100));
        return phase.json();
    }
}
