package id.siaga.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The system that {@code ./siaga up} started, seen from outside. */
public final class RunningSystem {
    private final LocalSystem local;

    private final Map<String, ServiceDatabase> databases = new ConcurrentHashMap<>();

    public RunningSystem(LocalSystem local) {
        this.local = local;
    }

    public static RunningSystem here() {
        return new RunningSystem(LocalSystem.at(Options.fromEnvironment()));
    }

    public LocalSystem local() {
        return local;
    }

    public WhatsAppSender whatsApp() {
        return whatsAppTo(local.gateway());
    }

    /** Past the gateway, straight to the service. */
    public WhatsAppSender intake() {
        return whatsAppTo(local.address("intake"));
    }

    private WhatsAppSender whatsAppTo(URI host) {
        return new WhatsAppSender(
                host.resolve("/webhooks/whatsapp"), local.secrets().get("SIAGA_WHATSAPP_APP_SECRET"));
    }

    public SimulatedProvider provider() {
        return new SimulatedProvider(local.simulator());
    }

    /** Logs in with the demo password, which is the user name. */
    public OfficerClient as(String username) {
        return OfficerClient.logIn(local.keycloak(), local.gateway(), username);
    }

    public ServiceDatabase database(String service) {
        return databases.computeIfAbsent(
                service, name -> new ServiceDatabase(local.jdbcUrl(name), name, local.password(name)));
    }

    /** Keeps a measurement under the system's home, as JSON. @return the file */
    public Path keepResult(String name, JsonNode result) {
        try {
            Path folder = Files.createDirectories(local.options().home().resolve("results"));
            Path file = folder.resolve(name + ".json");
            Files.writeString(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
