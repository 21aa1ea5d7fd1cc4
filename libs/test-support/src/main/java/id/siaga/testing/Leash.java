package id.siaga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Kills a server when this JVM dies, even by SIGKILL: a shell waits on a pipe that only this JVM holds open. Shutdown
 * hooks alone would leave brokers behind on a machine that runs out of memory.
 */
final class Leash {
    private static final String WATCH = "read -r line; kill -\"$1\" \"$2\"; sleep 2; rm -rf \"$3\"";
    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    static Leash of(long pid, String signal, Path data) {
        try {
            return new Leash(new ProcessBuilder("sh", "-c", WATCH, "leash", signal, Long.toString(pid), data.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("sh does not start, a killed test run would leave its servers behind", e);
        }
    }

    void release() {
        shell.destroyForcibly();
    }
}
