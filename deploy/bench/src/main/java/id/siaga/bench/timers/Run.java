package id.siaga.bench.timers;

import java.util.concurrent.TimeUnit;

/**
 * An engine at work.
 *
 * @param fired the table with one row per firing and its {@code fired_at}
 */
record Run(Process process, Database database, String fired) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    /** Ends the engine in order: what is under way is committed or not, never half. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }
}
