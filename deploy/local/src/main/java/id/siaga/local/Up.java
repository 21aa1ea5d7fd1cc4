package id.siaga.local;

import id.siaga.region.RegionPack;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./siaga up}: a system that was down starts whole, one that runs gets back what it lost. */
final class Up {
    private final PrintStream out;

    Up(PrintStream out) {
        this.out = out;
    }

    void run(Options wanted, boolean detach) {
        // Read before anything starts: a broken pack must not leave half a system behind.
        RegionPack.read(wanted.region());
        LocalSystem last = LocalSystem.at(wanted);
        if (last.pids().isEmpty()) {
            start(LocalSystem.fresh(wanted), detach);
        } else {
            complete(wanted, last);
        }
    }

    private void start(LocalSystem system, boolean detach) {
        AtomicBoolean ours = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ours.get()) {
                system.stop();
            }
        }));
        out.println("Starting Siaga in " + system.home().folder());
        system.startMissing(Progress.on(out));
        out.println(Welcome.text(system));
        if (!detach) {
            stayUntilStopped(system);
        }
        ours.set(false);
    }

    private void complete(Options wanted, LocalSystem last) {
        Options running = last.options();
        if (!wanted.response().equals(running.response()) || !wanted.region().equals(running.region())) {
            throw new LaunchFailed("Siaga is running with --response " + running.response() + " and the region "
                    + running.region().getFileName() + ": ./siaga down first, then up with the other settings.");
        }
        LocalSystem system = LocalSystem.fresh(running.withOnly(wanted.only()));
        List<String> missing = system.startMissing(Progress.on(out));
        out.println(missing.isEmpty() ? "Siaga is running already." : "Siaga was running; what was missing is back.");
        out.println(Welcome.text(system));
    }

    private void stayUntilStopped(LocalSystem system) {
        out.println("  Ctrl-C stops it.");
        CompletableFuture<?>[] ends = system.parts().stream()
                .flatMap(part -> system.process(part).stream()
                        .map(process -> process.handle()
                                .onExit()
                                .thenRun(() -> out.println("  " + part + " has stopped; see "
                                        + system.home().log(part)))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
    }
}
