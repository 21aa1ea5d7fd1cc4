package id.siaga.eventing.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A transaction of this instance has committed: there may be rows to publish. Other instances' rows are found by looking. */
@ApplicationScoped
public class Wake {
    private final Semaphore committed = new Semaphore(0);

    public void call() {
        committed.release();
    }

    /** Sleeps until called, or at most so long. @return whether it was called */
    boolean await(Duration atMost) throws InterruptedException {
        boolean called = committed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        committed.drainPermits();
        return called;
    }
}
