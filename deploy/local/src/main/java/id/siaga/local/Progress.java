package id.siaga.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person who waits how far the start is. */
interface Progress {
    void ready(String name, Duration after);

    static Progress silent() {
        return (name, after) -> {};
    }

    static Progress on(PrintStream out) {
        return (name, after) -> {
            synchronized (out) {
                out.printf(Locale.ROOT, "  ready  %-14s %5.1f s%n", name, after.toMillis() / 1000.0);
            }
        };
    }
}
