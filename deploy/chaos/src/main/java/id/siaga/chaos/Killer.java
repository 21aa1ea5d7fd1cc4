package id.siaga.chaos;

import id.siaga.drive.Patience;
import id.siaga.local.LocalSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** SIGKILL for one part after the other, each time until it is back and has worked for a while. */
final class Killer {
    /** For every four kills of the service one of the broker and one of the database. */
    private static final int SERVICE_KILLS_PER_SERVER_KILL = 4;

    private static final long SEED = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration DOWN = Duration.ofSeconds(1);

    private final LocalSystem local;
    private final PrintStream out;
    private final Deque<String> victims;
    private int kills;

    Killer(LocalSystem local, int serviceKills, PrintStream out) {
        this.local = local;
        this.out = out;
        this.victims = victims(serviceKills);
    }

    /** In an order that is mixed but the same every time. */
    private static Deque<String> victims(int serviceKills) {
        int serverKills = serviceKills / SERVICE_KILLS_PER_SERVER_KILL;
        List<String> victims = new ArrayList<>(Collections.nCopies(serviceKills, "sla"));
        victims.addAll(Collections.nCopies(serverKills, "kafka"));
        victims.addAll(Collections.nCopies(serverKills, "postgres"));
        Collections.shuffle(victims, new Random(SEED));
        return new ArrayDeque<>(victims);
    }

    /** Kills one at a time, as long as it is told to and more than {@code spared} are left. */
    CompletableFuture<Void> killWhile(BooleanSupplier goOn, int spared) {
        return CompletableFuture.runAsync(() -> {
            while (victims.size() > spared && goOn.getAsBoolean()) {
                Patience.pause(BETWEEN);
                kill(victims.poll());
            }
        });
    }

    private void kill(String victim) {
        out.println("SIGKILL " + victim);
        local.kill9(victim);
        Patience.pause(DOWN);
        local.startPart(victim);
        kills++;
    }

    int kills() {
        return kills;
    }

    int left() {
        return victims.size();
    }
}
