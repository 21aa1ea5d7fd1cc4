package id.siaga.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What only this system knows, made at the first start and kept in {@code local.env}, readable by its owner alone. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> KEYS = List.of("SIAGA_DATA_KEY", "SIAGA_INDEX_KEY");
    private static final List<String> TOKENS = List.of(
            "SIAGA_WHATSAPP_APP_SECRET",
            "SIAGA_WHATSAPP_VERIFY_TOKEN",
            "SIAGA_WHATSAPP_ACCESS_TOKEN",
            "SIAGA_FACEBOOK_APP_SECRET",
            "SIAGA_INSTAGRAM_APP_SECRET",
            "SIAGA_X_CONSUMER_SECRET",
            "SIAGA_TELEGRAM_SECRET_TOKEN",
            "SIAGA_OPEN311_API_KEY",
            "SIAGA_KEYCLOAK_ADMIN_PASSWORD",
            "SIAGA_DB_INTAKE_PASSWORD",
            "SIAGA_DB_ROUTING_PASSWORD",
            "SIAGA_DB_SLA_PASSWORD",
            "SIAGA_DB_NOTIFICATION_PASSWORD",
            "SIAGA_DB_REPORTING_PASSWORD");

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the file and adds what it lacks, so that a home of an older version keeps its keys. */
    static Secrets in(Path file) {
        try {
            Map<String, String> values = Files.exists(file) ? read(file) : new LinkedHashMap<>();
            int known = values.size();
            KEYS.forEach(name -> values.computeIfAbsent(name, absent -> random(Base64.getEncoder(), 32)));
            TOKENS.forEach(name -> values.computeIfAbsent(
                    name, absent -> random(Base64.getUrlEncoder().withoutPadding(), 24)));
            if (values.size() > known) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot keep the secrets in " + file + ": " + failure.getMessage(), failure);
        }
    }

    String get(String name) {
        return values.get(name);
    }

    String databasePassword(String database) {
        return values.get(databaseVariable(database));
    }

    static String databaseVariable(String database) {
        return "SIAGA_DB_" + database.toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    Map<String, String> all() {
        return values;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        StringBuilder text = new StringBuilder("# Secrets of this local system. Do not share, do not commit.\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(file, text);
    }

    private static String random(Base64.Encoder encoder, int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return encoder.encodeToString(random);
    }
}
