package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.OwnSystem;
import id.siaga.drive.Accounts;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import id.siaga.local.LocalSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Meta's largest POST, a thousand messages in 3 MB: first one, then many at once, from a sender that repeats what is
 * answered 503, while ordinary messages go on coming. Intake has the memory it is shipped with.
 */
public final class FloodBench {
    private static final int MESSAGES = 1_000;
    private static final int SMALL_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration SMALL_LENGTH = Duration.ofSeconds(60);
    private static final double ONE_MILLIS = 2_000;
    private static final double ALL_SECONDS = 60;
    private static final double SMALL_P99_MILLIS = 1_000;

    private final RunningSystem results;
    private final PrintStream out;
    private final int posts;

    /** @param options {@code --posts} at once */
    public FloodBench(RunningSystem results, PrintStream out, NumberOptions options) {
        this.results = results;
        this.out = out;
        this.posts = options.get("--posts", 100);
    }

    public int run() {
        return OwnSystem.measure(
                results, out, "bench-flood", options -> options.withOnly(IntakeBench.PARTS), this::measure);
    }

    private int measure(RunningSystem system) {
        LocalSystem local = system.local();
        Receiver intake = Receiver.intake(system);
        String account = Accounts.ofKecamatan(system).getFirst();
        LargePosts large = new LargePosts(local.options().home().resolve("posts"), system.intake(), account, MESSAGES);
        large.write(posts + 2);
        try (OpenLoop loop = new OpenLoop()) {
            Webhooks small = new Webhooks(system, 0);
            out.println("warming up: "
                    + Measured.of(intake, loop, small, SMALL_PER_SECOND, WARM_UP)
                            .told());
            large.send(0);
            Patience.pause(Duration.ofSeconds(2));
            double one = large.send(1).toMillis();
            out.println("%d messages in one POST of %.1f MB: %.0f ms".formatted(MESSAGES, large.megabytes(), one));
            CompletableFuture<Measured> meanwhile = CompletableFuture.supplyAsync(
                    () -> Measured.of(intake, loop, small, SMALL_PER_SECOND, SMALL_LENGTH));
            LargePosts.Flood flood = large.sendAll(2, posts);
            Measured between = meanwhile.join();
            out.println("%d at once: %.1f s, %d times come again"
                    .formatted(posts, flood.took().toMillis() / 1000.0, flood.repeats()));
            out.println(between.told());
            return report(local, intake.pid(), one, flood, between, large);
        }
    }

    private int report(
            LocalSystem local, long pid, double one, LargePosts.Flood flood, Measured small, LargePosts large) {
        double seconds = flood.took().toMillis() / 1000.0;
        long memory = local.pssKb("intake") / 1024;
        Verdicts verdicts = new Verdicts(out);
        verdicts.check(one <= ONE_MILLIS, "one POST in %.0f ms, at most %.0f".formatted(one, ONE_MILLIS));
        verdicts.check(seconds <= ALL_SECONDS, "all in %.1f s, at most %.0f".formatted(seconds, ALL_SECONDS));
        verdicts.equal(
                "messages of the flood on the topic", (posts + 2L) * MESSAGES, large.stored(local.bootstrapServers()));
        verdicts.check(
                small.millis(99) <= SMALL_P99_MILLIS,
                "small POSTs meanwhile p99 %.0f ms, at most %.0f".formatted(small.millis(99), SMALL_P99_MILLIS));
        verdicts.equal("small POSTs not stored", 0, small.notStored());
        verdicts.equal("process", pid, local.pids().getOrDefault("intake", 0L));
        out.println("intake took %d MB".formatted(memory));
        ObjectNode result = new ObjectMapper()
                .createObjectNode()
                .put("oneMillis", one)
                .put("posts", posts)
                .put("seconds", seconds)
                .put("repeats", flood.repeats())
                .put("intakePssMb", memory);
        result.set("small", small.json());
        results.keepResult("bench-flood", result);
        return verdicts.close();
    }
}
