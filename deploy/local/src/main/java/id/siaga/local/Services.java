package id.siaga.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The five services, the gateway before them and the simulator beside them. */
final class Services {
    static final String TOPICS = "topics";
    static final String DATABASES = "databases";

    /** When the processor is short, a message is taken in before it is filed, and filed before it is told and shown. */
    private static final Map<String, Integer> GIVES_WAY = Map.of("routing", 3, "notification", 8, "reporting", 8);

    private static final List<String> SMALL_FLAGS =
            List.of("-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Options options;
    private final Secrets secrets;
    private final PostgresServer postgres;

    Services(Options options, Secrets secrets, PostgresServer postgres) {
        this.options = options;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    Part service(String name) {
        Path jar = options.checkout().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailed(name + "-service is not built: run ./siaga up, or mvn package.");
        }
        Program program = Program.jar(flags(options.checkout(), name), jar).with(variables(name));
        return new Part(
                name,
                program.givingWay(GIVES_WAY.getOrDefault(name, 0)),
                Set.of(TOPICS, DATABASES),
                Readiness.answers(address(Port.of(name)).resolve("/q/health/ready")));
    }

    /** From the files the images take them from too. */
    static List<String> flags(Path checkout, String name) {
        Path folder = checkout.resolve("deploy/jvm");
        return List.of("@" + folder.resolve("service"), "@" + folder.resolve(name));
    }

    Part gateway() {
        return new Part(
                "gateway",
                module("gateway", "id.siaga.gateway.Gateway"),
                Set.of(),
                Readiness.listening(options.port(Port.GATEWAY)));
    }

    Part simulator() {
        return new Part(
                "simulator",
                module("simulator", "id.siaga.simulator.Simulator"),
                Set.of(),
                Readiness.answers(address(Port.SIMULATOR).resolve("/health")));
    }

    private Program module(String name, String mainClass) {
        Map<String, String> variables = new HashMap<>(common());
        variables.put("SIAGA_WEBHOOK_URL", address(Port.GATEWAY) + "/webhooks/whatsapp");
        return Program.java(SMALL_FLAGS, ModuleJars.classPath(options.checkout(), name), mainClass, List.of())
                .with(variables);
    }

    private Map<String, String> variables(String service) {
        Map<String, String> variables = new HashMap<>(common());
        String jdbcUrl = postgres.jdbcUrl(service);
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // glibc would give almost every thread an arena of its own and keep them all.
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(options.port(Port.of(service))));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", jdbcUrl.substring("jdbc:".length()));
        variables.put("QUARKUS_DATASOURCE_USERNAME", service);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service));
        variables.putAll(options.variables());
        return variables;
    }

    private Map<String, String> common() {
        Map<String, String> variables = new HashMap<>(secrets.all());
        // A service knows its own database's password and nobody else's.
        variables.keySet().removeIf(name -> name.startsWith("SIAGA_DB_") || name.startsWith("SIAGA_KEYCLOAK_"));
        options.ports().forEach((port, number) -> variables.put(port.variable(), number.toString()));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", KafkaBroker.bootstrapServers(options));
        variables.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakServer.realm(options).toString());
        variables.put("SIAGA_KEYCLOAK_URL", KeycloakServer.address(options).toString());
        variables.put("SIAGA_REGION_PATH", options.region().toString());
        variables.put("SIAGA_RESPONSE", options.response().toString());
        variables.put("SIAGA_WHATSAPP_API_URL", address(Port.SIMULATOR) + "/v23.0");
        variables.put("SIAGA_MEDIA_SIMULATOR", address(Port.SIMULATOR).toString());
        variables.put(
                "SIAGA_OBJECTS_FOLDER", new Home(options.home()).data("objects").toString());
        variables.put("SIAGA_PUBLIC_URL", address(Port.GATEWAY).toString());
        return variables;
    }

    private URI address(Port port) {
        return URI.create("http://localhost:" + options.port(port));
    }
}
