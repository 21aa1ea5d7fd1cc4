package id.siaga.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Starts PostgreSQL, stays with it, and stops it when told to end. A process of its own, so that it outlives the shell. */
final class PostgresKeeper {
    /** Arguments: data folder, folder for the unpacked server, port. */
    public static void main(String[] args) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(args[0]))
                .setOverrideWorkingDirectory(Path.of(args[1]).toFile())
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(args[2]))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_wal_size", "512MB")
                .setServerConfig("jit", "off")
                // Outbox and steps leave as many dead rows as live ones pass through; the default looks once a minute.
                .setServerConfig("autovacuum_naptime", "10s")
                // The tests' default switches these off; here a 200 to a provider means durable.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
                .start();
        System.out.println("PostgreSQL is up on port " + server.getPort());
        System.gc();
        // The server's own shutdown hook stops it on SIGTERM; when it dies by itself, its keeper has nothing left to
        // keep.
        PostgresServer.postmaster(Path.of(args[0]))
                .ifPresent(postmaster -> postmaster.onExit().join());
        System.exit(1);
    }

    private PostgresKeeper() {}
}
