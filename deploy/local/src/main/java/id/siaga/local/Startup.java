package id.siaga.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Runs steps at once as far as they do not need each other; the first failure ends the waiting of all. */
final class Startup {
    /** One thing to be done before the system is up. What it needs stands before it in the list, or is not started at all. */
    record Step(String name, Set<String> needs, Runnable work) {}

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long POLL_MILLIS = 100;

    private final Home home;
    private final Progress progress;
    private final long started = System.nanoTime();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Startup(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    void run(List<Step> steps) {
        Map<String, CompletableFuture<Void>> all = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Step step : steps) {
                CompletableFuture<?>[] needs = step.needs().stream()
                        .filter(all::containsKey)
                        .map(all::get)
                        .toArray(CompletableFuture[]::new);
                all.put(step.name(), CompletableFuture.allOf(needs).thenRunAsync(() -> perform(step), threads));
            }
            CompletableFuture.allOf(all.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException oneOfThem) {
            throw failure.get() instanceof LaunchFailed reason
                    ? reason
                    : new LaunchFailed("The start failed: " + failure.get(), oneOfThem);
        }
    }

    /** The step that starts a part's process and waits until it can be used. */
    Step of(Part part) {
        return new Step(part.name(), part.needs(), () -> {
            part.prepare().run();
            RunningProcess process = Launching.start(part.program(), home.log(part.name()));
            process.writeTo(home.pidFile(part.name()));
            awaitReady(part, process);
        });
    }

    private void perform(Step step) {
        try {
            step.work().run();
            progress.ready(step.name(), Duration.ofNanos(System.nanoTime() - started));
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
            throw thrown;
        }
    }

    private void awaitReady(Part part, RunningProcess process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.ready().isReady()) {
            if (failure.get() != null) {
                throw new LaunchFailed("Another part failed.");
            }
            if (!process.handle().isAlive()) {
                throw notReady(part, "stopped while starting");
            }
            if (System.nanoTime() > deadline) {
                throw notReady(part, "is not ready after " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private LaunchFailed notReady(Part part, String what) {
        return new LaunchFailed(part.name() + " " + what + ". The end of " + home.log(part.name()) + ":\n"
                + Launching.tail(home.log(part.name())));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("The start was interrupted.", interrupted);
        }
    }
}
