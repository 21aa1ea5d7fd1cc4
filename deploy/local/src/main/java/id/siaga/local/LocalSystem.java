package id.siaga.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A whole Siaga on this machine. What has crashed stays down until somebody starts it: a launcher that restarts would
 * hide the fault. Safe for one caller at a time.
 */
public final class LocalSystem implements AutoCloseable {
    private static final List<String> SERVERS = List.of(KafkaBroker.NAME, PostgresServer.NAME, KeycloakServer.NAME);

    private final Options options;
    private final Home home;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final Map<String, Supplier<Part>> catalogue = new LinkedHashMap<>();

    private LocalSystem(Options options) {
        this.options = options;
        this.home = new Home(options.home());
        this.secrets = Secrets.in(home.secrets());
        this.postgres = new PostgresServer(options, home);
        Services services = new Services(options, secrets, postgres);
        catalogue.put(KafkaBroker.NAME, new KafkaBroker(options, home)::part);
        catalogue.put(PostgresServer.NAME, postgres::part);
        catalogue.put(KeycloakServer.NAME, new KeycloakServer(options, home, secrets)::part);
        catalogue.put("gateway", services::gateway);
        catalogue.put("simulator", services::simulator);
        Databases.NAMES.forEach(name -> catalogue.put(name, () -> services.service(name)));
    }

    /** Starts everything and waits until it can be used. @throws LaunchFailed after stopping what had started */
    public static LocalSystem start(Options options) {
        LocalSystem system = new LocalSystem(options);
        system.startMissing(Progress.silent());
        return system;
    }

    /** The system of this home as it was started last, running or not. */
    public static LocalSystem at(Options options) {
        return new LocalSystem(LastStart.recall(options, new Home(options.home()).lastStart()));
    }

    static LocalSystem fresh(Options options) {
        return new LocalSystem(options);
    }

    /** Starts the parts that are not running. @return their names */
    List<String> startMissing(Progress progress) {
        List<String> missing =
                parts().stream().filter(name -> process(name).isEmpty()).toList();
        Ports.ensureFree(options.ports(), missing);
        LastStart.remember(options, home.lastStart());
        Startup startup = new Startup(home, progress);
        List<Startup.Step> steps = new ArrayList<>();
        for (String name : missing) {
            steps.add(startup.of(catalogue.get(name).get()));
            if (name.equals(KafkaBroker.NAME)) {
                steps.add(
                        new Startup.Step(Services.TOPICS, Set.of(name), new CreateTopics(bootstrapServers(), 1)::run));
            }
            if (name.equals(PostgresServer.NAME)) {
                steps.add(new Startup.Step(Services.DATABASES, Set.of(name), () -> postgres.createDatabases(secrets)));
            }
        }
        try {
            startup.run(steps);
        } catch (LaunchFailed failure) {
            stop(missing);
            throw failure;
        }
        return missing;
    }

    /** Stops every part, services first; afterwards no process of this system is left. */
    public void stop() {
        stop(catalogue.keySet());
    }

    private void stop(Collection<String> parts) {
        parts.stream().filter(name -> !SERVERS.contains(name)).toList().parallelStream()
                .forEach(this::stopPart);
        parts.stream().filter(SERVERS::contains).toList().parallelStream().forEach(this::stopPart);
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops every part and deletes data, logs and secrets. */
    public void reset() {
        stop();
        home.delete();
    }

    /** Starts one part again and waits until it is ready. */
    public void startPart(String part) {
        if (process(part).isEmpty()) {
            Startup startup = new Startup(home, Progress.silent());
            startup.run(List.of(startup.of(catalogue.get(part).get())));
        }
    }

    public void stopPart(String part) {
        if (part.equals(PostgresServer.NAME)) {
            postgres.stop(process(part));
        } else {
            process(part).ifPresent(RunningProcess::stop);
        }
        home.forget(part);
    }

    /** SIGKILL, as a crash of the machine would end it: nothing is flushed or said. */
    public void kill9(String part) {
        if (part.equals(PostgresServer.NAME)) {
            postgres.kill9Postmaster();
        }
        process(part).ifPresent(RunningProcess::kill9);
    }

    public boolean isAlive(String part) {
        return process(part).isPresent();
    }

    /** What the kernel counts as this part's share of the memory (PSS, kB). */
    public long pssKb(String part) {
        return Memory.pssKb(tree(part));
    }

    /** Process ids of the running parts. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        catalogue.keySet().forEach(name -> process(name).ifPresent(process -> pids.put(name, process.pid())));
        return pids;
    }

    public URI gateway() {
        return address("gateway");
    }

    public URI simulator() {
        return address("simulator");
    }

    public URI keycloak() {
        return KeycloakServer.address(options);
    }

    /** @param part a service, the gateway or the simulator */
    public URI address(String part) {
        return URI.create("http://localhost:" + options.port(Port.of(part)));
    }

    public String bootstrapServers() {
        return KafkaBroker.bootstrapServers(options);
    }

    /** @param database named as its service; user name is the same */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    public String password(String database) {
        return secrets.databasePassword(database);
    }

    /** What {@code local.env} holds, by variable name. */
    public Map<String, String> secrets() {
        return new HashMap<>(secrets.all());
    }

    public Options options() {
        return options;
    }

    /** Names of the parts this system consists of, in the order they are listed. */
    public List<String> parts() {
        return catalogue.keySet().stream()
                .filter(name -> options.only().isEmpty() || options.only().contains(name))
                .toList();
    }

    Home home() {
        return home;
    }

    Optional<RunningProcess> process(String part) {
        return RunningProcess.from(home.pidFile(part));
    }

    List<ProcessHandle> tree(String part) {
        List<ProcessHandle> tree = new ArrayList<>();
        process(part).ifPresent(process -> tree.addAll(process.tree()));
        if (part.equals(PostgresServer.NAME)) {
            postgres.postmaster().ifPresent(server -> {
                tree.add(server);
                server.descendants().forEach(tree::add);
            });
        }
        return tree;
    }

    boolean isReady(String part) {
        return isAlive(part) && catalogue.get(part).get().ready().isReady();
    }
}
