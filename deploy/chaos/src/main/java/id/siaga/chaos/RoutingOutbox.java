package id.siaga.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.clock.GoldenSample;
import java.util.Map;

/** Commits what routing would have committed the moment before it fell: events that wait for a relay that is gone. */
final class RoutingOutbox {
    private static final String APPEND = """
            INSERT INTO outbox (event_id, topic, record_key, type, payload)
            SELECT gen_random_uuid(), ?, ?, ?, jsonb_set(?::jsonb, '{at}', to_jsonb(
                       to_char(siaga.act_instant() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text""";

    private final ServiceDatabase routing;

    RoutingOutbox(ServiceDatabase routing) {
        this.routing = routing;
    }

    /** The golden sample of that event about this complaint, at this very instant. */
    void append(Class<? extends Event> shape, String complaint, Map<String, String> fields) {
        EventType<?> type = EventCatalog.of(shape);
        ObjectNode body = GoldenSample.of(type).put("complaintId", complaint);
        fields.forEach(body::put);
        routing.write(APPEND, type.topic().topicName(), complaint, type.name(), body.toString());
    }
}
