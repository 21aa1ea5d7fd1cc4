package id.siaga.bench.timers;

import id.siaga.bench.Programs;
import id.siaga.local.LocalSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody else's engine, from its module under {@code deploy/bench/peers}. Its firings go to a table with nothing but a
 * key and an instant, and to an outbox made by our own migrations.
 */
record Peer(LocalSystem local, String name, String module, String mainClass) implements Contender {
    private static final String DATABASE = "peer";
    private static final String FIRED = "CREATE TABLE fired (id uuid PRIMARY KEY, fired_at timestamptz NOT NULL)";

    /** Rows lie in the order they are due, as promises do that were made one after the other. */
    private static final String DUE_TIMES = """
            CREATE FUNCTION due_times(timers int) RETURNS SETOF timestamptz LANGUAGE sql VOLATILE AS
            $$
            WITH this AS MATERIALIZED (SELECT siaga.clock() AS moment)
            SELECT moment - interval '1 minute' * (1 - n::float8 / timers)
              FROM this, generate_series(1, timers) n ORDER BY n
            $$""";

    @Override
    public Run start(int timers) {
        Database database = Database.fresh(local, DATABASE, Database.SUPERUSER);
        eventingScripts().forEach(database::execute);
        database.execute(FIRED);
        database.execute(DUE_TIMES);
        load(timers);
        database.settle();
        return new Run(program("fire"), database, "fired");
    }

    private void load(int timers) {
        try {
            if (program("load", Integer.toString(timers)).waitFor() != 0) {
                throw new IllegalStateException("the timers of " + name + " could not be loaded; see its log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading timers", e);
        }
    }

    private Process program(String... arguments) {
        Path target = local.options().checkout().resolve("deploy/bench/peers/" + module + "/target");
        String jars = target.resolve("siaga-peer-" + module + "-1.0.0-SNAPSHOT.jar") + File.pathSeparator
                + target.resolve("lib") + "/*";
        List<String> what = Stream.concat(Stream.of("-cp", jars, mainClass), Stream.of(arguments))
                .toList();
        Map<String, String> environment = Map.of(
                "PEER_URL",
                local.jdbcUrl(DATABASE),
                "PEER_USER",
                Database.SUPERUSER,
                "PEER_PASSWORD",
                Database.SUPERUSER,
                "PEER_CONNECTIONS",
                Integer.toString(Timers.CONNECTIONS));
        return new Programs(local).start(name, what, environment);
    }

    private List<String> eventingScripts() {
        Path folder = local.options().checkout().resolve("libs/eventing/src/main/resources/db/eventing");
        try (Stream<Path> scripts = Files.list(folder)) {
            return scripts.sorted().map(Peer::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
