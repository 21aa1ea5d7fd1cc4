package id.siaga.eventing.relay;

import id.siaga.eventing.EventingConfig;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: one leader per service, rows in order, deleted after the broker has acknowledged. After any
 * error everything is closed and begun again from the lowest row, so that no late batch overtakes an earlier one.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);
    private static final Duration PAUSE_AS_FOLLOWER = Duration.ofSeconds(1);

    private final Instance<AgroalDataSource> dataSource;
    private final Wake wake;
    private final EventingConfig config;
    private final MeterRegistry meters;
    private final String brokers;
    private final String service;
    private volatile Thread thread;

    OutboxRelay(
            Instance<AgroalDataSource> dataSource,
            Wake wake,
            EventingConfig config,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.wake = wake;
        this.config = config;
        this.meters = meters;
        this.brokers = brokers;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        if (dataSource.isResolvable()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!lead()) {
                    pause(PAUSE_AS_FOLLOWER);
                }
            } catch (InterruptedException | InterruptException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | KafkaException | ExecutionException e) {
                LOG.warnf(
                        "relay starts again from the lowest row in a second: %s",
                        e.getClass().getSimpleName());
                pause(PAUSE_AFTER_ERROR);
            }
        }
    }

    /** @return false when another instance leads */
    private boolean lead() throws SQLException, ExecutionException, InterruptedException {
        try (OutboxRows rows = OutboxRows.open(dataSource.get(), config.batch())) {
            if (!rows.tryToLead()) {
                return false;
            }
            LOG.info("relay leads");
            try (RelayProducer producer = RelayProducer.open(brokers, service, config.watermarkOf())) {
                new RelayRounds(rows, producer, wake, config, meters).runUntilInterrupted();
            }
            return true;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
