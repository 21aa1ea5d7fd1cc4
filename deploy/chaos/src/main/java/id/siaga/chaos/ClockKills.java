package id.siaga.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Traffic;
import id.siaga.drive.Verdicts;
import id.siaga.drive.clock.ClockSystem;
import id.siaga.drive.clock.HerdRun;
import id.siaga.drive.clock.OpenClocks;
import id.siaga.drive.clock.Punctuality;
import id.siaga.drive.clock.SlaListener;
import id.siaga.drive.clock.SteadyRun;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGKILL for sla, broker and database, half of them while a herd fires, the others while clocks fall due one after the
 * other beside it and citizens go on writing: every step fires exactly once, by the table and on the topic.
 */
final class ClockKills {
    private static final int COMPLAINTS_PER_SECOND = 20;
    private static final String STEADY = "one after the other";
    private static final Duration SETTLES_IN = Duration.ofMinutes(3);

    private final RunningSystem usual;
    private final PrintStream out;
    private final int kills;
    private final int clocks;
    private final Duration length;

    ClockKills(RunningSystem usual, PrintStream out, NumberOptions options) {
        this.usual = usual;
        this.out = out;
        this.kills = options.get("--kills", 20);
        this.clocks = options.get("--clocks", 1_000_000);
        this.length = Duration.ofMinutes(options.get("--minutes", 10));
    }

    int run() {
        out.println("starting a system of its own");
        try (ClockSystem system = ClockSystem.start();
                SlaListener listener = new SlaListener(system);
                Traffic traffic = system.traffic()) {
            OpenClocks table = new OpenClocks(system);
            Killer killer = new Killer(system.local(), kills, out);
            HerdRun herd = new HerdRun(system, table, listener, out);
            traffic.start(COMPLAINTS_PER_SECOND);
            fireHerd(herd, killer);
            CompletableFuture<Void> killing = killer.killWhile(() -> true, 0);
            Punctuality steady = new SteadyRun(system, table, listener).run(STEADY, length, () -> !killing.isDone());
            killing.join();
            traffic.stop();
            Patience.until(SETTLES_IN, () -> traffic.taken().size() == traffic.started());
            return judge(
                    system,
                    killer,
                    traffic,
                    List.of(herd.punctuality(HerdRun.HERD), herd.punctuality(HerdRun.NEW), steady));
        }
    }

    private void fireHerd(HerdRun herd, Killer killer) {
        out.println("loading " + clocks + " clocks");
        Instant due = herd.load(clocks);
        AtomicBoolean firing = new AtomicBoolean(true);
        CompletableFuture<Void> killing = killer.killWhile(firing::get, killer.left() / 2);
        herd.untilAllHasFired(due, clocks);
        firing.set(false);
        killing.join();
    }

    private int judge(ClockSystem system, Killer killer, Traffic traffic, List<Punctuality> runs) {
        Verdicts verdicts = new Verdicts(out);
        ObjectNode result = new ObjectMapper().createObjectNode().put("kills", killer.kills());
        verdicts.equal("kills left out", 0, killer.left());
        for (Punctuality run : runs) {
            out.println(run.summary());
            run.judge(verdicts);
            result.withArray("runs").add(run.json());
        }
        verdicts.equal(
                "webhooks answered 200", traffic.started(), traffic.taken().size());
        verdicts.check(
                Patience.until(SETTLES_IN, () -> withoutOneClock(system, traffic) == 0),
                traffic.taken().size() + " complaints, each with one clock");
        verdicts.equal("parked records", 0, system.parked());
        usual.keepResult("chaos-clocks", result);
        return verdicts.close();
    }

    private static long withoutOneClock(ClockSystem system, Traffic traffic) {
        Object[] complaints = {
            system.routing().rows("SELECT id::text AS id FROM complaint").stream()
                    .map(row -> (String) row.get("id"))
                    .toArray(String[]::new)
        };
        return traffic.taken().size() - system.sla().count("""
                        SELECT count(*) FROM (SELECT complaint FROM clock
                                               WHERE complaint = ANY (?) AND kind = 'response'
                                               GROUP BY complaint HAVING count(*) = 1) AS ones""", complaints);
    }
}
