package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A way to a store that is cut after so many bytes of each request. */
final class CutConnection implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final URI store;
    private final int after;

    private CutConnection(URI store, int after) throws IOException {
        this.store = store;
        this.after = after;
    }

    static CutConnection to(URI store, int after) throws IOException {
        CutConnection connection = new CutConnection(store, after);
        Thread.ofVirtual().start(connection::pass);
        return connection;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void pass() {
        try (Socket client = socket.accept();
                Socket server = new Socket(store.getHost(), store.getPort())) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            out.write(in.readNBytes(after));
            out.flush();
        } catch (IOException e) {
            // The client has hung up, or the test is over.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
