package id.siaga.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A started part, found again by its file: process id and start time, since an id alone may be somebody else's by now. */
record RunningProcess(ProcessHandle handle) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static Optional<RunningProcess> from(Path pidFile) {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle) == Long.parseLong(words[1]))
                    .map(RunningProcess::new);
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    void writeTo(Path pidFile) {
        try {
            Files.writeString(pidFile, handle.pid() + " " + startOf(handle) + "\n");
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot write " + pidFile + ": " + failure.getMessage(), failure);
        }
    }

    long pid() {
        return handle.pid();
    }

    List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    /** Asks first; what is still there after the patience is killed, children included. */
    void stop() {
        List<ProcessHandle> tree = tree();
        handle.destroy();
        awaitExit(handle, PATIENCE);
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(process -> awaitExit(process, PATIENCE));
    }

    void kill9() {
        handle.destroyForcibly();
        awaitExit(handle, PATIENCE);
    }

    static void awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | java.util.concurrent.ExecutionException stillThere) {
            // The caller goes on to the harder way.
        }
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
