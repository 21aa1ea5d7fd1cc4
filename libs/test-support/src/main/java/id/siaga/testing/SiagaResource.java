package id.siaga.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything a service needs to run in a test: broker with the system's topics, a fresh database, keys, a region pack.
 *
 * <p>Init arguments: {@code region} names another pack under deploy/regions, {@code withoutDatabase} = true. Tests may
 * declare fields of type {@link MutableClock}, {@link KafkaProbe} and {@link TestDatabase}; they are filled in.
 */
public class SiagaResource implements QuarkusTestResourceLifecycleManager {
    private String region = "banyuwangi";
    private boolean withDatabase = true;
    private TestDatabase database;
    private KafkaProbe probe;

    @Override
    public void init(Map<String, String> arguments) {
        region = arguments.getOrDefault("region", region);
        withDatabase = !Boolean.parseBoolean(arguments.get("withoutDatabase"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(secrets());
        SiagaServers.kafka().createTopics();
        probe = new KafkaProbe();
        config.put("kafka.bootstrap.servers", SiagaServers.kafka().address());
        if (withDatabase) {
            database = SiagaServers.postgres().createDatabase();
            config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
            config.put("quarkus.datasource.username", database.username());
            config.put("quarkus.datasource.password", database.password());
        }
        Path pack = Repository.root().resolve("deploy/regions").resolve(region);
        config.put("siaga.region.path", pack.toString());
        return config;
    }

    private static Map<String, String> secrets() {
        return Map.ofEntries(
                Map.entry("quarkus.oidc.public-key", TestKeys.verification()),
                // Empty means absent; with an address Quarkus would ask it and ignore the key.
                Map.entry("quarkus.oidc.auth-server-url", ""),
                Map.entry("siaga.data-key", TestKeys.lasting("data-key")),
                Map.entry("siaga.index-key", TestKeys.lasting("index-key")),
                Map.entry("siaga.whatsapp.app-secret", rotation()),
                Map.entry("siaga.whatsapp.verify-token", TestKeys.secret()),
                Map.entry("siaga.whatsapp.access-token", TestKeys.secret()),
                Map.entry("siaga.facebook.app-secret", rotation()),
                Map.entry("siaga.instagram.app-secret", rotation()),
                Map.entry("siaga.x.consumer-secret", rotation()),
                Map.entry("siaga.telegram.secret-token", rotation()),
                Map.entry("siaga.open311.api-key", rotation()));
    }

    /** Both secrets that are good while one takes the other's place. */
    private static String rotation() {
        return TestKeys.secret() + "," + TestKeys.secret();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(probe, new TestInjector.MatchesType(KafkaProbe.class));
        if (database != null) {
            injector.injectIntoFields(database, new TestInjector.MatchesType(TestDatabase.class));
            injector.injectIntoFields(new MutableClock(database), new TestInjector.MatchesType(MutableClock.class));
        }
    }

    @Override
    public void stop() {
        if (probe != null) {
            probe.close();
        }
    }
}
