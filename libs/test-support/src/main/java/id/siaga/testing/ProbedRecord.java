package id.siaga.testing;

import id.siaga.contracts.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it lies on the broker; {@code value} is null for a tombstone. */
public record ProbedRecord(int partition, long offset, String key, Map<String, byte[]> headers, byte[] value) {
    static ProbedRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new ProbedRecord(record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** The CloudEvents type, or null for a record that has none. */
    public String type() {
        byte[] type = headers.get(CloudEvent.TYPE);
        return type == null ? null : new String(type, StandardCharsets.UTF_8);
    }

    public CloudEvent event() {
        return CloudEvent.of(headers, value);
    }

    /** The body. */
    public String json() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
