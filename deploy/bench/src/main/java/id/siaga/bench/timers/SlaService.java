package id.siaga.bench.timers;

import id.siaga.bench.Programs;
import id.siaga.drive.Patience;
import id.siaga.local.LocalSystem;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Our engine: the packaged sla-service as it runs in production, on the tables of its own migrations. Each firing
 * resolves its audience, writes the firing and the event, and moves the clock to its next rung, after the check of the
 * watermark, of parked records and of the outbox's length. Two things differ from production: the watermark is one row
 * a day ahead, and this measurement holds the relay's lead, so that rows stay in the outbox as the peers' do; the limit
 * on its length is raised accordingly.
 */
record SlaService(LocalSystem local) implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DATABASE = "sla";
    private static final String HOLD_THE_LEAD = "SELECT pg_advisory_lock(5146420001)";
    private static final String CLOCKS = """
            WITH opened AS (
                INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit)
                SELECT uuidv7(at - siaga.clock()), gen_random_uuid(), 'response', at - interval '2 hours', at, '1', %s
                  FROM (SELECT n, siaga.clock() - interval '1 minute' * (1 - n::float8 / %d) AS at
                          FROM generate_series(1, %d) n ORDER BY n) due
                RETURNING id, due_at)
            INSERT INTO step SELECT id, 'tingkat-1', 1, 0, due_at FROM opened""";
    private static final String WATERMARK =
            "INSERT INTO watermark (at, end_offsets) VALUES (siaga.clock() + interval '1 day', '{}')";

    @Override
    public String name() {
        return "siaga";
    }

    @Override
    public Run start(int timers) {
        Database database = Database.fresh(local, DATABASE, DATABASE);
        database.execute(HOLD_THE_LEAD);
        Path jar = local.options().checkout().resolve("sla-service/target/quarkus-app/quarkus-run.jar");
        List<String> what =
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString());
        Run run = new Run(new Programs(local).start(name(), what, environment()), database, "firing");
        if (!Patience.until(PATIENCE, this::isReady)) {
            run.close();
            throw new IllegalStateException("sla-service did not start; see its log");
        }
        database.execute(CLOCKS.formatted(units(), timers, timers));
        database.settle();
        database.execute(WATERMARK);
        return run;
    }

    /** The units with a head of their own, one after the other. */
    private String units() {
        RegionPack pack = RegionPack.read(local.options().region());
        List<String> ids = pack.units().all().stream()
                .map(Unit::id)
                .filter(unit -> pack.people().headOf(unit).isPresent())
                .toList();
        return ids.stream().collect(Collectors.joining("','", "(ARRAY['", "'])[1 + n % " + ids.size() + "]"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(local.secrets());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(
                "QUARKUS_HTTP_PORT", Integer.toString(local.address(DATABASE).getPort()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", local.jdbcUrl(DATABASE));
        environment.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL", local.jdbcUrl(DATABASE).substring("jdbc:".length()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", local.password(DATABASE));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", Integer.toString(Timers.CONNECTIONS));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", local.bootstrapServers());
        environment.put("SIAGA_REGION_PATH", local.options().region().toString());
        // Nobody logs in here.
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        // Loading takes minutes, and the watermark comes after it.
        environment.put("SIAGA_SLA_SILENCE_AFTER", "PT1H");
        environment.put("SIAGA_SLA_CLAIM_PAUSE_ABOVE", Integer.toString(Integer.MAX_VALUE));
        return environment;
    }

    private boolean isReady() {
        try {
            URI ready = local.address(DATABASE).resolve("/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
