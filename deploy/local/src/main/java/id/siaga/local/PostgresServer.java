package id.siaga.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The database server: the real one, as the keeper's neighbour, since PostgreSQL detaches from whoever starts it. */
final class PostgresServer {
    static final String NAME = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Unpacking the server's archive takes 130 MB once; the low ratios give that back. */
    private static final List<String> KEEPER_FLAGS = List.of(
            "-Xms8m",
            "-Xmx224m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=10",
            "-XX:TieredStopAtLevel=1");

    private final Options options;
    private final Home home;

    PostgresServer(Options options, Home home) {
        this.options = options;
        this.home = home;
    }

    Part part() {
        Program keeper = Program.java(
                KEEPER_FLAGS,
                ModuleJars.classPath(options.checkout(), "local"),
                "id.siaga.local.PostgresKeeper",
                List.of(
                        data().toString(),
                        options.checkout()
                                .resolve("deploy/local/target/postgres")
                                .toString(),
                        Integer.toString(options.port(Port.POSTGRES))));
        return new Part(NAME, keeper, Set.of(), this::accepts);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + options.port(Port.POSTGRES) + "/" + database;
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "postgres");
    }

    void createDatabases(Secrets secrets) {
        Map<String, String> passwords = new HashMap<>();
        Databases.NAMES.forEach(name -> passwords.put(name, secrets.databasePassword(name)));
        try (Connection connection = connectAsSuperuser("postgres")) {
            new Databases(passwords).create(connection);
        } catch (SQLException failure) {
            throw new LaunchFailed("PostgreSQL cannot be reached: " + failure.getMessage(), failure);
        }
    }

    /** The server itself, whether or not its keeper still lives. */
    Optional<ProcessHandle> postmaster() {
        return postmaster(data());
    }

    static Optional<ProcessHandle> postmaster(Path data) {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid)
                    .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    /** Stops the server by its keeper, or directly where the keeper was killed and left it behind. */
    void stop(Optional<RunningProcess> keeper) {
        Optional<ProcessHandle> server = postmaster();
        keeper.ifPresent(RunningProcess::stop);
        postmaster().ifPresent(PostgresServer::interrupt);
        server.ifPresent(process -> {
            RunningProcess.awaitExit(process, PATIENCE);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    /** SIGINT is PostgreSQL's word for "end all sessions and stop"; Java itself can only send SIGTERM. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        } catch (IOException noKillCommand) {
            server.destroy();
        }
    }

    /** As a power cut would: no goodbye, the next start recovers from the log. */
    void kill9Postmaster() {
        postmaster().ifPresent(server -> {
            List<ProcessHandle> sessions = server.descendants().toList();
            server.destroyForcibly();
            RunningProcess.awaitExit(server, PATIENCE);
            sessions.forEach(ProcessHandle::destroyForcibly);
            sessions.forEach(session -> RunningProcess.awaitExit(session, PATIENCE));
        });
    }

    private boolean accepts() {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path data() {
        return home.data(NAME).resolve("data");
    }
}
