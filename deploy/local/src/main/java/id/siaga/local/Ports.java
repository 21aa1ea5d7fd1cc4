package id.siaga.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** Looks before anything starts whether somebody else listens where a part wants to. */
final class Ports {
    static void ensureFree(Map<Port, Integer> ports, List<String> parts) {
        ports.entrySet().stream()
                .filter(port -> parts.contains(partOf(port.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(port -> ensureFree(port.getKey(), port.getValue()));
    }

    static boolean isFree(int number) {
        try (ServerSocket probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void ensureFree(Port port, int number) {
        if (!isFree(number)) {
            throw new LaunchFailed("Port " + number + " is taken, and " + port.purpose()
                    + " needs it. Free it or choose another: " + port.variable() + "=" + (number + 1000)
                    + " ./siaga up");
        }
    }

    private static String partOf(Port port) {
        return port == Port.KAFKA_CONTROLLER ? KafkaBroker.NAME : port.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Ports() {}
}
