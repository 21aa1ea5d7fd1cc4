package id.siaga.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A CloudEvents 1.0 event in Kafka's binary mode: attributes are headers, the body is JSON.
 *
 * @param traceparent W3C trace context, or null
 */
public record CloudEvent(
        String id, String source, String type, String subject, Instant time, String traceparent, byte[] data) {
    public static final String TYPE = "ce_type";
    public static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String TRACE = "traceparent";

    public CloudEvent {
        Require.present(ID, id);
        Require.present(SOURCE, source);
        Require.present(TYPE, type);
    }

    /** The headers of the record, in CloudEvents' order. */
    public Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, id);
        put(headers, SOURCE, source);
        put(headers, TYPE, type);
        put(headers, SUBJECT, subject);
        put(headers, TIME, time == null ? null : time.toString());
        put(headers, TRACE, traceparent);
        put(headers, "content-type", "application/json");
        return headers;
    }

    /** @throws MissingField when id, source or type is absent */
    public static CloudEvent of(Map<String, byte[]> headers, byte[] data) {
        String time = text(headers, TIME);
        return new CloudEvent(
                text(headers, ID),
                text(headers, SOURCE),
                text(headers, TYPE),
                text(headers, SUBJECT),
                time == null ? null : Instant.parse(time),
                text(headers, TRACE),
                data);
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Map<String, byte[]> headers, String name) {
        byte[] value = headers.get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
