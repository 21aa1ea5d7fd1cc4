package id.siaga.drive.clock;

import id.siaga.drive.Accounts;
import id.siaga.drive.Crowd;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Traffic;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * The parts a clock needs, beside and independent of the usual system: broker, database, intake, routing and sla, each
 * with its usual settings, in a home that is empty at first and deleted at last. Officers cannot log in.
 */
public final class ClockSystem implements AutoCloseable {
    private static final Set<String> PARTS = Set.of("kafka", "postgres", "intake", "routing", "sla");
    private static final Map<String, String> WITHOUT_KEYCLOAK = Map.of("QUARKUS_OIDC_TENANT_ENABLED", "false");

    private final RunningSystem running;
    private final Path home;

    private ClockSystem(Path home, LocalSystem local) {
        this.home = home;
        this.running = new RunningSystem(local);
    }

    public static ClockSystem start() {
        Path home = Options.fromEnvironment().home().resolve("clock-runs");
        Options options = Options.elsewhere(home).withOnly(PARTS).withVariables(WITHOUT_KEYCLOAK);
        LocalSystem.at(options).reset();
        LocalSystem local = LocalSystem.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(local::stop));
        ClockSystem system = new ClockSystem(home, local);
        system.sla().write("CREATE SCHEMA bench");
        return system;
    }

    public LocalSystem local() {
        return running.local();
    }

    public ServiceDatabase sla() {
        return running.database("sla");
    }

    public ServiceDatabase routing() {
        return running.database("routing");
    }

    /** Citizens who write to the kecamatan, straight to intake. */
    public Traffic traffic() {
        return new Traffic(running.intake()::post, new Crowd(Accounts.ofKecamatan(running), Clock.systemUTC()));
    }

    /** A folder for what a run writes down. */
    Path home() {
        return home;
    }

    /** Records that could not be handled, anywhere. */
    public long parked() {
        return sla().count("SELECT count(*) FROM parked") + routing().count("SELECT count(*) FROM parked");
    }

    @Override
    public void close() {
        local().reset();
    }
}
