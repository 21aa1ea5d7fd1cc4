package id.siaga.bench.intake;

import id.siaga.bench.Programs;
import id.siaga.drive.Patience;
import id.siaga.local.LocalSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The receiver somebody would write by hand, from its module under {@code deploy/bench/peers}, on the same broker. */
final class HandWritten implements AutoCloseable {
    private static final Duration STARTED_WITHIN = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private HandWritten(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static HandWritten start(LocalSystem local) {
        Path target = local.options().checkout().resolve("deploy/bench/peers/receiver/target");
        String jars = target.resolve("siaga-peer-receiver-1.0.0-SNAPSHOT.jar") + File.pathSeparator
                + target.resolve("lib") + "/*";
        int port = freePort();
        Map<String, String> secrets = local.secrets();
        Process process = new Programs(local)
                .start(
                        "receiver",
                        List.of("-cp", jars, "id.siaga.peer.receiver.ReceiverPeer"),
                        Map.of(
                                "PEER_PORT",
                                Integer.toString(port),
                                "PEER_BROKERS",
                                local.bootstrapServers(),
                                "PEER_SECRET",
                                secrets.get("SIAGA_WHATSAPP_APP_SECRET"),
                                "PEER_DATA_KEY",
                                secrets.get("SIAGA_DATA_KEY"),
                                "PEER_INDEX_KEY",
                                secrets.get("SIAGA_INDEX_KEY")));
        if (!Patience.until(STARTED_WITHIN, () -> listens(port))) {
            throw new IllegalStateException("the receiver by hand did not start; see its log");
        }
        return new HandWritten(process, port);
    }

    Receiver receiver() {
        return new Receiver("by hand", URI.create("http://localhost:" + port + "/"), process.pid());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
