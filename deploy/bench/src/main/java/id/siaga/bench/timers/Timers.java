package id.siaga.bench.timers;

import id.siaga.bench.OwnSystem;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.RunningSystem;
import id.siaga.local.LocalSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Our firing engine beside db-scheduler, Quartz and a bare loop, one after the other on one PostgreSQL server with fsync,
 * with the same number of connections. Timers are due already when an engine starts; each firing commits a row in a
 * table of firings and a row in an outbox.
 */
public final class Timers {
    /** The service's own pool size; the others get as many. */
    static final int CONNECTIONS = 16;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int TO_GET_AN_IDEA = 200_000;
    /** A first look is cold; nobody may run out of timers when it gets faster. */
    private static final double HEADROOM = 2.5;

    private final RunningSystem results;
    private final PrintStream out;
    private final Duration length;
    private final int rounds;

    private Timers(RunningSystem results, PrintStream out, Duration length, int rounds) {
        this.results = results;
        this.out = out;
        this.length = length;
        this.rounds = rounds;
    }

    /** @param options {@code --seconds} of each measurement and {@code --rounds} of all of them */
    public static Timers of(RunningSystem results, PrintStream out, NumberOptions options) {
        return new Timers(results, out, Duration.ofSeconds(options.get("--seconds", 60)), options.get("--rounds", 3));
    }

    public int run() {
        return OwnSystem.measure(
                results, out, "bench-timers", options -> options.withOnly(Set.of("kafka", "postgres")), this::measure);
    }

    private int measure(RunningSystem system) {
        List<Contender> contenders = contenders(system.local());
        Map<Contender, Integer> timers = new LinkedHashMap<>();
        contenders.forEach(contender -> timers.put(contender, backlog(contender)));
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            timers.forEach((contender, due) -> samples.add(said(Sample.of(contender, due, WARM_UP, length))));
        }
        return new Standings(samples).report(results, out);
    }

    private static List<Contender> contenders(LocalSystem local) {
        return List.of(
                new SlaService(local),
                new Peer(local, "db-scheduler", "db-scheduler", "id.siaga.peer.dbscheduler.DbSchedulerPeer"),
                new Peer(local, "quartz", "quartz", "id.siaga.peer.quartz.QuartzPeer"),
                new Peer(local, "bare loop", "core", "id.siaga.peer.BareLoop"));
    }

    /** As many timers as it can't finish: more than that would only make every table larger. */
    private int backlog(Contender contender) {
        Sample idea = said(Sample.of(contender, TO_GET_AN_IDEA, Duration.ofSeconds(1), Duration.ofSeconds(3)));
        double seconds = WARM_UP.plus(length).plusSeconds(2).toSeconds();
        return (int) Math.max(1_000, HEADROOM * seconds * idea.perSecond());
    }

    private Sample said(Sample sample) {
        out.println("%-13s %8.0f/s  %6.1f µs engine %6.1f µs database per firing"
                .formatted(sample.contender(), sample.perSecond(), sample.engineMicros(), sample.serverMicros()));
        return sample;
    }
}
