package id.siaga.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as Meta writes it: everything outside ASCII as lower-case escapes, slashes escaped too, in the bytes that are signed. */
final class MetaJson {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper ESCAPED = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private MetaJson() {}

    static ObjectNode object() {
        return PLAIN.createObjectNode();
    }

    static ArrayNode array() {
        return PLAIN.createArrayNode();
    }

    /** The parsed body, or a missing node where it is not JSON. */
    static JsonNode read(byte[] bytes) {
        try {
            JsonNode parsed = PLAIN.readTree(bytes);
            return parsed == null ? MissingNode.getInstance() : parsed;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] escaped(JsonNode body) {
        return bytes(ESCAPED, body);
    }

    static Buffer plain(JsonNode body) {
        return Buffer.buffer(bytes(PLAIN, body));
    }

    /** The text of a field, null where it is absent, null or blank. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static byte[] bytes(ObjectMapper mapper, JsonNode body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
