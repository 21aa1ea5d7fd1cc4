package id.siaga.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL from the embedded binaries, as a local process. */
final class LocalPostgres implements Backend {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final int port = Ports.free();
    private final TemporaryFolder folder = TemporaryFolder.create("siaga-postgres-");
    private EmbeddedPostgres server;
    private Leash leash;

    @Override
    public int port() {
        return port;
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public void start() {
        Path data = folder.path().resolve("data");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        TestPostgres.SERVER_SETTINGS.forEach(builder::setServerConfig);
        try {
            server = builder.start();
            leash = Leash.of(postmaster(data), "QUIT", folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the test database does not start", e);
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        leash.release();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the test database does not stop", e);
        }
        server = null;
    }

    @Override
    public void close() {
        stop();
        folder.delete();
    }
}
