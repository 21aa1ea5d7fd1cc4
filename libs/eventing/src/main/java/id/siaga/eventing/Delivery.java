package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.MissingField;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record as it came from the broker.
 *
 * @param value null for a tombstone
 * @param event empty when the record is no CloudEvent
 */
record Delivery(String topic, int partition, long offset, String key, byte[] value, Optional<CloudEvent> event) {
    static Delivery of(ConsumerRecord<String, byte[]> record) {
        return new Delivery(
                record.topic(), record.partition(), record.offset(), record.key(), record.value(), event(record));
    }

    private static Optional<CloudEvent> event(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        try {
            return Optional.of(CloudEvent.of(headers, record.value()));
        } catch (MissingField | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The event's id, or the record's place when it has none. */
    String eventId() {
        return event.map(CloudEvent::id).orElse(topic + "/" + partition + "/" + offset);
    }

    String type() {
        return event.map(CloudEvent::type).orElse("");
    }
}
