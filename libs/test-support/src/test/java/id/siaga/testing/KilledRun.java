package id.siaga.testing;

import java.time.Duration;

/** A test JVM of its own that starts the servers and then waits to be killed. */
final class KilledRun {
    private KilledRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        long start = System.nanoTime();
        String kafka = SiagaServers.kafka().address();
        long between = System.nanoTime();
        String postgres = SiagaServers.postgres().address();
        long end = System.nanoTime();
        System.out.println(
                "ready " + kafka + " " + millis(between - start) + " " + postgres + " " + millis(end - between));
        Thread.currentThread().join();
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
