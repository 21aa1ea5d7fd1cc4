package id.siaga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** TCP ports of this machine. */
final class Ports {
    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on this machine", e);
        }
    }

    /** Waits for a listener, or until {@code alive} says there will be none. */
    static boolean awaitOpen(int port, Duration limit, BooleanSupplier alive) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(limit)
                .until(() -> !alive.getAsBoolean() || open(port));
        return alive.getAsBoolean();
    }

    private static boolean open(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
