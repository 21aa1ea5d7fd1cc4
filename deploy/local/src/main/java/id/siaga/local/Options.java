package id.siaga.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What to start and where.
 *
 * @param checkout the built source tree
 * @param home data, logs and secrets of this system; another home is another system
 * @param region folder of a region pack
 * @param response the response limit; everything else scales with it
 * @param only parts to start, empty for all
 * @param variables further variables for the services, stronger than the launcher's own
 */
public record Options(
        Path checkout,
        Path home,
        Path region,
        Duration response,
        Map<Port, Integer> ports,
        Set<String> only,
        Map<String, String> variables) {
    public static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final int LOWEST_FREE_PORT = 12_000;
    private static final int HIGHEST_FREE_PORT = 24_000;
    private static final String USUAL_REGION = "banyuwangi";

    public Options {
        ports = Map.copyOf(ports);
        only = Set.copyOf(only);
        variables = Map.copyOf(variables);
    }

    /** What {@code ./siaga up} uses: the checkout around the working folder, {@code SIAGA_HOME}, {@code SIAGA_PORT_…}. */
    public static Options fromEnvironment() {
        Map<String, String> environment = System.getenv();
        Path checkout = findCheckout();
        Path home = checkout.resolve(environment.getOrDefault("SIAGA_HOME", ".siaga"));
        return new Options(
                checkout,
                home.toAbsolutePath().normalize(),
                regionFolder(checkout, USUAL_REGION),
                TWO_HOURS,
                Port.from(environment),
                Set.of(),
                Map.of());
    }

    /** The usual options for the system in another home. */
    public static Options fromHome(Path home) {
        Options usual = fromEnvironment();
        Path elsewhere = home.toAbsolutePath().normalize();
        return new Options(
                usual.checkout, elsewhere, usual.region, usual.response, usual.ports, usual.only, usual.variables);
    }

    /** A second system beside the usual one, on free ports: for tests. */
    public static Options elsewhere(Path home) {
        return fromHome(home).withPorts(freePorts());
    }

    public Options withRegion(String nameOrFolder) {
        return new Options(checkout, home, regionFolder(checkout, nameOrFolder), response, ports, only, variables);
    }

    public Options withResponse(Duration limit) {
        return new Options(checkout, home, region, limit, ports, only, variables);
    }

    public Options withOnly(Set<String> parts) {
        return new Options(checkout, home, region, response, ports, parts, variables);
    }

    public Options withVariables(Map<String, String> more) {
        return new Options(checkout, home, region, response, ports, only, more);
    }

    Options withPorts(Map<Port, Integer> others) {
        return new Options(checkout, home, region, response, others, only, variables);
    }

    int port(Port port) {
        return ports.get(port);
    }

    private static Path regionFolder(Path checkout, String nameOrFolder) {
        Path named = checkout.resolve("deploy/regions").resolve(nameOrFolder);
        Path folder = Files.isDirectory(named) ? named : Path.of(nameOrFolder).toAbsolutePath();
        return folder.normalize();
    }

    private static Path findCheckout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/local/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new LaunchFailed("This is not a Siaga checkout: run ./siaga from its folder.");
        }
        return folder;
    }

    /** From below the range the system hands out for outgoing connections: those may take a port before its part does. */
    private static Map<Port, Integer> freePorts() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        int candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE_PORT, HIGHEST_FREE_PORT);
        for (Port port : Port.values()) {
            while (!Ports.isFree(candidate)) {
                candidate++;
            }
            ports.put(port, candidate++);
        }
        return ports;
    }
}
