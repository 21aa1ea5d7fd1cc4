package id.siaga.eventing.startup;

import id.siaga.eventing.EventingConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on channels or topics that would break a promise: better no service than one that loses records. */
@ApplicationScoped
class StartupChecks {
    private static final int BEFORE_THE_CHANNELS = 1;

    private final Config config;
    private final EventingConfig eventing;
    private final String brokers;

    StartupChecks(
            Config config, EventingConfig eventing, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.config = config;
        this.eventing = eventing;
        this.brokers = brokers;
    }

    void check(@Observes @Priority(BEFORE_THE_CHANNELS) StartupEvent event) {
        List<Channel> channels = Channel.configured(config);
        List<String> problems = new ArrayList<>();
        channels.forEach(channel -> problems.addAll(channel.problems()));
        if (problems.isEmpty()) {
            problems.addAll(new TopicRules(brokers, eventing.brokerPatience()).problems());
        }
        if (!problems.isEmpty()) {
            throw new UnsafeStreams(problems);
        }
    }
}
