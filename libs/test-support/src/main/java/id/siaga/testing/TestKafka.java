package id.siaga.testing;

import id.siaga.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The broker of this test JVM. */
public final class TestKafka implements TestServer {
    private static final long LIMIT_SECONDS = 60;
    private final Control control = Control.of("kafka");

    TestKafka() {}

    @Override
    public String address() {
        return control.ask("address");
    }

    @Override
    public void stop() {
        control.ask("stop");
    }

    @Override
    public void start() {
        control.ask("start");
    }

    /** Makes the topics of the system that are not there yet, with the settings services insist on. */
    public void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            var present = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            for (Topic topic : Topic.values()) {
                if (!present.contains(topic.topicName())) {
                    missing.add(
                            new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(topic.settings(1)));
                }
            }
            admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the test broker does not make the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }
}
