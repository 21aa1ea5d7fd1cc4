package id.siaga.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A server in a container. Its port on the host is chosen here, not by Docker, so that it is the same after a stop. */
final class ContainerServer implements Backend {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final int port = Ports.free();
    private final GenericContainer<?> container;
    private boolean created;

    private ContainerServer(String image, int innerPort, String readyLine, int readyTimes) {
        container = new GenericContainer<>(DockerImageName.parse(image));
        container.addExposedPort(innerPort);
        container.setPortBindings(List.of(port + ":" + innerPort));
        container.setWaitStrategy(Wait.forLogMessage(readyLine, readyTimes).withStartupTimeout(START_LIMIT));
    }

    /** Testcontainers complains loudly where there is no engine, so it is asked only where one may be. */
    static boolean engineAnswers() {
        String home = System.getProperty("user.home");
        boolean mayBe = System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").startsWith("Windows")
                || Stream.of(
                                "/var/run/docker.sock",
                                home + "/.docker/run/docker.sock",
                                home + "/.docker/desktop/docker.sock",
                                System.getenv("XDG_RUNTIME_DIR") + "/docker.sock")
                        .anyMatch(file -> Files.exists(Path.of(file)));
        return mayBe && DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerServer kafka() {
        ContainerServer server = new ContainerServer("apache/kafka:4.2.1", 9092, ".*Kafka Server started.*", 1);
        BrokerSettings.container(server.host(), server.port).forEach(server.container::addEnv);
        return server;
    }

    /** The image starts its server twice, the first time only to make the database. */
    static ContainerServer postgres() {
        String ready = ".*database system is ready to accept connections.*";
        ContainerServer server = new ContainerServer("postgres:18", 5432, ready, 2);
        server.container.addEnv("POSTGRES_PASSWORD", TestPostgres.ADMIN_PASSWORD);
        StringBuilder command = new StringBuilder("postgres");
        for (Map.Entry<String, String> setting : TestPostgres.SERVER_SETTINGS.entrySet()) {
            command.append(" -c ").append(setting.getKey()).append('=').append(setting.getValue());
        }
        server.container.setCommand(command.toString());
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String host() {
        return DockerClientFactory.instance().dockerHostIpAddress();
    }

    @Override
    public void start() {
        if (created) {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            Ports.awaitOpen(port, START_LIMIT, container::isCreated);
        } else {
            container.start();
            created = true;
        }
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
