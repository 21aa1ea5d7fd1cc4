package id.siaga.intake.messaging;

import id.siaga.eventing.SafeProducer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How the event log writes: safely, and given up before a provider gives us up. */
final class EventLogSettings {
    /** Meta waits 5 s at most. */
    static final int DELIVERY_MILLIS = 4_000;

    private static final int BLOCKED_MILLIS = 2_000;
    private static final int REQUEST_MILLIS = 2_000;
    /** Several POSTs of one moment share a request; nobody notices, broker and service do. */
    private static final int LINGER_MILLIS = 20;
    /** Back within a second of the broker. */
    private static final int RECONNECT_MILLIS = 500;
    /** The topic of parked POSTs takes records to 4 MiB: a whole POST, sealed. */
    private static final int LARGEST_REQUEST = 4_194_304;

    private static final int BUFFER = 16_777_216;

    private EventLogSettings() {}

    static Map<String, Object> of(String brokers) {
        Map<String, Object> settings = SafeProducer.settings(brokers, "intake-service-event-log");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_MILLIS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        // A forgotten topic would make every send of an outage block, one after the other.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        return settings;
    }
}
