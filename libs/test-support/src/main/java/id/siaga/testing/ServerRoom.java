package id.siaga.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Holds the servers of this JVM. Quarkus loads tests in class loaders of its own, so that a static field exists several
 * times; this class is always reached through the JVM's class loader and spoken to in JDK types only.
 */
final class ServerRoom {
    private static final Map<String, Backend> SERVERS = new HashMap<>();
    private static Boolean containers;

    private ServerRoom() {}

    /** How other class loaders reach the one room: {@code ask.apply("kafka start")}. */
    @SuppressWarnings("unchecked")
    static UnaryOperator<String> door() {
        try {
            var method = Class.forName(ServerRoom.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getDeclaredMethod("ownDoor");
            method.setAccessible(true);
            return (UnaryOperator<String>) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("siaga-test-support is not on the class path of the JVM", e);
        }
    }

    static UnaryOperator<String> ownDoor() {
        return ServerRoom::answer;
    }

    private static synchronized String answer(String request) {
        Thread thread = Thread.currentThread();
        ClassLoader caller = thread.getContextClassLoader();
        // Docker's and PostgreSQL's libraries look up their parts through the thread.
        thread.setContextClassLoader(ServerRoom.class.getClassLoader());
        try {
            return obey(request);
        } finally {
            thread.setContextClassLoader(caller);
        }
    }

    private static String obey(String request) {
        String[] words = request.split(" ");
        Backend server = SERVERS.computeIfAbsent(words[0], ServerRoom::started);
        switch (words[1]) {
            case "start" -> server.start();
            case "stop" -> server.stop();
            case "address" -> {}
            default -> throw new IllegalArgumentException(request);
        }
        return server.host() + ":" + server.port();
    }

    private static Backend started(String name) {
        Backend server = name.equals("kafka") ? kafka() : postgres();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-" + name));
        server.start();
        return server;
    }

    private static Backend kafka() {
        return containers() ? ContainerServer.kafka() : new EmbeddedKafka();
    }

    private static Backend postgres() {
        return containers() ? ContainerServer.postgres() : new LocalPostgres();
    }

    private static boolean containers() {
        if (containers == null) {
            containers = ContainerServer.engineAnswers();
        }
        return containers;
    }
}
