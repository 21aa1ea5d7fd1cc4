package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.MissingField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One record as it came from the broker. */
record Delivery(String topic, int partition, long offset, String key, Map<String, byte[]> headers, byte[] value) {
    static Delivery of(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        return new Delivery(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** Empty when the record is no CloudEvent. */
    Optional<CloudEvent> event() {
        try {
            return Optional.of(CloudEvent.of(headers, value));
        } catch (MissingField e) {
            return Optional.empty();
        }
    }

    /** The event's id, or the record's place when it has none. */
    String eventId() {
        return event().map(CloudEvent::id).orElse(topic + "/" + partition + "/" + offset);
    }

    String type() {
        return event().map(CloudEvent::type).orElse("");
    }
}
