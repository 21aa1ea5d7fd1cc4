package id.siaga.intake.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Parses what strangers send: bounded depth, nothing after the end. */
final class Json {
    private static final int DEEPEST = 64;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * @return empty when it is no JSON
     * @throws Unreadable when it may be JSON but goes beyond the limits
     */
    static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (StreamConstraintsException e) {
            throw new Unreadable("JSON beyond the limits of depth or length");
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Bytes that are no text in any encoding JSON knows.
            return Optional.empty();
        }
    }
}
