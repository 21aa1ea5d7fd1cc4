package id.siaga.local;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Everything that listens, where, and by which variable it can be moved. */
public enum Port {
    GATEWAY(8080, "the gateway"),
    INTAKE(8081, "the intake service"),
    ROUTING(8082, "the routing service"),
    SLA(8083, "the sla service"),
    NOTIFICATION(8084, "the notification service"),
    REPORTING(8085, "the reporting service"),
    SIMULATOR(8090, "the simulator"),
    KEYCLOAK(8180, "Keycloak"),
    KAFKA(29092, "Kafka"),
    KAFKA_CONTROLLER(29093, "Kafka's controller"),
    POSTGRES(25432, "PostgreSQL");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    public String variable() {
        return "SIAGA_PORT_" + name();
    }

    String purpose() {
        return purpose;
    }

    static Port of(String part) {
        return valueOf(part.toUpperCase(Locale.ROOT));
    }

    static Map<Port, Integer> from(Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : values()) {
            ports.put(port, number(environment.get(port.variable()), port));
        }
        return ports;
    }

    private static int number(String value, Port port) {
        if (value == null || value.isBlank()) {
            return port.usual;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new LaunchFailed(port.variable() + " is not a port number: " + value);
        }
    }
}
