package id.siaga.chaos;

import id.siaga.drive.Accounts;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.SimulatedProvider;
import id.siaga.drive.Verdicts;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Providers repeat themselves: forty webhooks from forty senders, each five times, 16 at once, shuffled. */
final class Repeats {
    private static final int SENDERS = 40;
    private static final int TIMES = 5;
    private static final int AT_ONCE = 16;
    private static final Duration SETTLES_IN = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final PrintStream out;

    Repeats(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    int run() {
        Crowd crowd = new Crowd(Accounts.ofKecamatan(system), Clock.systemUTC());
        List<CitizenText> messages =
                IntStream.range(0, SENDERS).mapToObj(crowd::message).toList();
        List<String> posts = new ArrayList<>();
        for (CitizenText message : messages) {
            posts.addAll(Collections.nCopies(TIMES, message.body()));
        }
        Collections.shuffle(posts);

        AtomicInteger taken = new AtomicInteger();
        SimulatedProvider provider = system.provider();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            posts.forEach(body -> threads.submit(() -> {
                if (provider.deliver(body) == 200) {
                    taken.incrementAndGet();
                }
            }));
        }

        ServiceDatabase routing = system.database("routing");
        Object[] ids = {messages.stream().map(CitizenText::id).toArray(String[]::new)};
        String registered = "SELECT count(DISTINCT complaint) FROM message WHERE provider_id = ANY (?)";
        boolean all = Patience.until(SETTLES_IN, () -> routing.count(registered, ids) >= SENDERS);

        Verdicts verdicts = new Verdicts(out);
        verdicts.equal("posts answered 200", posts.size(), taken.get());
        verdicts.check(all, "every message is on a complaint");
        verdicts.equal("complaints", SENDERS, routing.count(registered, ids));
        verdicts.equal(
                "messages kept",
                SENDERS,
                routing.count("SELECT count(*) FROM message WHERE provider_id = ANY (?)", ids));
        return verdicts.close();
    }
}
