package id.siaga.gateway;

/** The services behind the gateway and where they listen unless a variable says otherwise. */
enum Service {
    INTAKE(8081),
    ROUTING(8082),
    SLA(8083),
    NOTIFICATION(8084),
    REPORTING(8085);

    private final int usualPort;

    Service(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    String portVariable() {
        return "SIAGA_PORT_" + name();
    }

    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
