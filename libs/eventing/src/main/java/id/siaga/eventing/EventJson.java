package id.siaga.eventing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.siaga.contracts.Event;
import java.io.IOException;

/** Events as JSON: instants in ISO 8601, unknown fields ignored. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    public static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record could not be written as JSON; nothing was sent", e);
        }
    }

    /** @throws UnreadableEvent when the body is no JSON of that shape or misses a required field */
    public static <E extends Event> E read(Class<E> shape, byte[] body) {
        try {
            return MAPPER.readValue(body, shape);
        } catch (IOException e) {
            throw new UnreadableEvent(shape, e);
        }
    }
}
