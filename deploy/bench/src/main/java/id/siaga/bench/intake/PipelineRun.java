package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A whole system under webhooks, watched meanwhile. */
final class PipelineRun implements AutoCloseable {
    private final RunningSystem system;
    private final PrintStream out;
    private final Receiver intake;
    private final OpenLoop loop = new OpenLoop();
    private final Watch watch;
    private long messages;

    PipelineRun(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
        this.intake = Receiver.intake(system);
        this.watch = new Watch(system, out);
    }

    record Phase(Measured taken, Watch.Seen seen) {
        ObjectNode json() {
            ObjectNode json = taken.json();
            json.set("seen", seen.json());
            return json;
        }
    }

    /** @param statuses to each message of a citizen; citizens are new ones in each phase, who write once */
    Phase phase(String name, int statuses, int perSecond, Duration length) {
        out.println("%s: %d/s for %d s".formatted(name, perSecond, length.toSeconds()));
        Webhooks webhooks = new Webhooks(system, statuses);
        messages += perSecond * length.toSeconds() / (statuses + 1);
        CompletableFuture<Measured> taken =
                CompletableFuture.supplyAsync(() -> Measured.of(intake, loop, webhooks, perSecond, length));
        Watch.Seen seen = watch.until(taken::isDone);
        out.println(taken.join().told());
        return new Phase(taken.join(), seen);
    }

    /** What was left after some time, and how much was done meanwhile. */
    record Rest(double seconds, long behind, double complaintsPerSecond) {
        String told() {
            return "after %.0f s %d records behind; %.1f complaints/s meanwhile"
                    .formatted(seconds, behind, complaintsPerSecond);
        }
    }

    /** Waits until no more than so many records and events are to be done, or no longer. */
    Rest rest(long nothing, Duration atMost) {
        long before = registered();
        long start = System.nanoTime();
        long end = start + atMost.toNanos();
        watch.until(() -> System.nanoTime() > end || watch.behind() <= nothing);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rest(seconds, watch.behind(), (registered() - before) / seconds);
    }

    /** Of citizens, in all phases. */
    long messages() {
        return messages;
    }

    long registered() {
        return system.database("routing").count("SELECT count(*) FROM complaint");
    }

    @Override
    public void close() {
        watch.close();
        loop.close();
    }
}
