package id.siaga.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What the simulator is told by its environment; {@link Pace} is fixed in production and shortened by tests. */
record Settings(int port, URI webhookUrl, String appSecret, String accessToken, String verifyToken, Pace pace) {

    /** How fast the pretended network is. The first retry of a webhook waits {@code retryFirst}, then twice as long each time. */
    record Pace(
            Duration sent,
            Duration delivered,
            Duration readWhenOpen,
            Duration readWhenAway,
            Duration statusBatch,
            Duration retryFirst,
            Duration retryLongest,
            Duration retryFor) {

        static Pace everyday() {
            return new Pace(
                    Duration.ofMillis(50),
                    Duration.ofMillis(250),
                    Duration.ofMillis(400),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(60),
                    Duration.ofHours(6));
        }
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("SIAGA_PORT_SIMULATOR", "8090")),
                URI.create(environment.getOrDefault("SIAGA_WEBHOOK_URL", "http://localhost:8080/webhooks/whatsapp")),
                required(environment, "SIAGA_WHATSAPP_APP_SECRET"),
                required(environment, "SIAGA_WHATSAPP_ACCESS_TOKEN"),
                environment.getOrDefault("SIAGA_WHATSAPP_VERIFY_TOKEN", ""),
                Pace.everyday());
    }

    static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set; ./siaga up sets it, or export it before starting.");
        }
        return value;
    }
}
