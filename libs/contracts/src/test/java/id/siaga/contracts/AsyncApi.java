package id.siaga.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of all events, as tests and the events page read it. */
record AsyncApi(JsonNode root) {
    static AsyncApi read() {
        try (InputStream yaml = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            return new AsyncApi(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode channels() {
        return root.path("channels");
    }

    JsonNode message(String type) {
        return root.path("components").path("messages").path(type);
    }

    JsonNode payload(String type) {
        String reference = message(type).path("payload").path("$ref").asText();
        return root.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
