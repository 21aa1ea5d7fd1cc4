package id.siaga.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<EventType<?>> types() {
        return EventCatalog.ALL.stream().filter(type -> sample(type) != null);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldHaveSamplesThatFitTheirType(EventType<?> type) throws IOException {
        try (InputStream json = sample(type)) {
            JsonNode tree = MAPPER.readTree(json);
            Event event = MAPPER.treeToValue(tree, type.shape());

            assertThat(event.key()).isNotBlank();
        }
    }

    private static InputStream sample(EventType<?> type) {
        return SamplesTest.class.getResourceAsStream("/samples/" + type.name() + ".json");
    }
}
