package id.siaga.local;

import id.siaga.keycloak.RealmGenerator;
import id.siaga.region.RegionPack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The identity provider, already built by Maven; its realm follows the region pack. */
final class KeycloakServer {
    static final String NAME = "keycloak";

    private final Options options;
    private final Home home;
    private final Secrets secrets;

    KeycloakServer(Options options, Home home, Secrets secrets) {
        this.options = options;
        this.home = home;
        this.secrets = secrets;
    }

    Part part() {
        Program server = Program.java(flags(), installation() + "/lib/quarkus-run.jar", ENTRY_POINT, arguments())
                .with(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.get("SIAGA_KEYCLOAK_ADMIN_PASSWORD")));
        return new Part(NAME, server, Set.of(), this::prepare, Readiness.answers(realm(options)));
    }

    static URI address(Options options) {
        return URI.create("http://localhost:" + options.port(Port.KEYCLOAK));
    }

    static URI realm(Options options) {
        return address(options).resolve("/realms/siaga");
    }

    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private List<String> flags() {
        return List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + folder(),
                "-Djboss.server.config.dir=" + folder().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true");
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(Port.KEYCLOAK),
                "--hostname=" + address(options));
    }

    private void prepare() {
        String wanted = RealmGenerator.realm(
                RegionPack.read(options.region()), "http://localhost:" + options.port(Port.GATEWAY));
        Path file = folder().resolve("data/import/siaga-realm.json");
        try {
            linkInstallation();
            boolean changed = !Files.exists(file) || !Files.readString(file).equals(wanted);
            if (changed) {
                // Keycloak imports a realm once. All in it comes from the pack, so another pack means another database.
                delete(folder().resolve("data/h2"));
                Files.createDirectories(file.getParent());
                Files.writeString(file, wanted);
            }
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot prepare Keycloak's folder: " + failure.getMessage(), failure);
        }
    }

    /** Keycloak keeps its data below its installation: links give every system its own data over one installation. */
    private void linkInstallation() throws IOException {
        for (String name : List.of("lib", "conf", "providers", "themes", "bin", "version.txt")) {
            Path link = folder().resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, installation().resolve(name));
        }
    }

    private Path installation() {
        Path target = options.checkout().resolve("deploy/keycloak/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> Files.exists(file.resolve("lib/quarkus/generated-bytecode.jar")))
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailed("deploy/keycloak is not built: run ./siaga up."));
        } catch (IOException notBuilt) {
            throw new LaunchFailed("deploy/keycloak is not built: run ./siaga up.", notBuilt);
        }
    }

    private Path folder() {
        return home.data(NAME);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
