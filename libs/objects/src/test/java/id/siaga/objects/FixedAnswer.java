package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A store that says the same whatever it is asked, or nothing at all. */
final class FixedAnswer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> head = new AtomicReference<>();
    private final AtomicReference<Socket> held = new AtomicReference<>();

    FixedAnswer() throws IOException {}

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int asked() {
        return asked.get();
    }

    /** Of what it was asked last. */
    String head() {
        return head.get();
    }

    void give(String response) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                answerOne(response);
            }
        });
    }

    /** With what a store that breaks down, or something before it, leaves out. */
    void give(String status, String body) {
        give("HTTP/1.1 %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s".formatted(status, body.length(), body));
    }

    /** Lets a body come and reads none of it. */
    void takeNothing() {
        Thread.ofVirtual().start(this::letCome);
    }

    /** How much came and was not read; as much as sockets hold. */
    int untaken() throws IOException {
        return held.get().getInputStream().available();
    }

    private void answerOne(String response) {
        try (Socket connection = socket.accept()) {
            asked.incrementAndGet();
            connection.setSoTimeout(200);
            OutputStream out = connection.getOutputStream();
            head.set(head(connection.getInputStream()));
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client has hung up, or the test is over.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private void letCome() {
        try {
            Socket connection = socket.accept();
            held.set(connection);
            head.set(head(connection.getInputStream()));
            connection.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        if (held.get() != null) {
            held.get().close();
        }
    }
}
