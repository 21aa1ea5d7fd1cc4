package id.siaga.drive;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** A steady stream of new citizens. What is not answered 200 is repeated, as providers do. */
public final class Traffic implements AutoCloseable {
    private static final int THREADS = 64;
    private static final Duration REPEAT_AFTER = Duration.ofMillis(500);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final ToIntFunction<String> delivery;
    private final Crowd crowd;
    private final Map<String, CitizenText> taken = new ConcurrentHashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private volatile boolean open = true;

    /** @param delivery posts a webhook's body and says with which status it was answered */
    public Traffic(ToIntFunction<String> delivery, Crowd crowd) {
        this.delivery = delivery;
        this.crowd = crowd;
    }

    public void start(int perSecond) {
        threads.scheduleAtFixedRate(this::newCitizen, 0, 1_000_000_000L / perSecond, TimeUnit.NANOSECONDS);
    }

    private void newCitizen() {
        if (open) {
            CitizenText message = crowd.message(started.getAndIncrement());
            threads.execute(() -> deliver(message));
        }
    }

    private void deliver(CitizenText message) {
        if (status(message) == 200) {
            taken.put(message.id(), message);
        } else {
            repeats.incrementAndGet();
            threads.schedule(() -> deliver(message), REPEAT_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private int status(CitizenText message) {
        try {
            return delivery.applyAsInt(message.body());
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** No new citizens; those under way go on until they are taken. */
    public void stop() {
        open = false;
    }

    public int started() {
        return started.get();
    }

    /** How often a webhook had to be sent again. */
    public int repeats() {
        return repeats.get();
    }

    public List<CitizenText> taken() {
        return List.copyOf(taken.values());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
