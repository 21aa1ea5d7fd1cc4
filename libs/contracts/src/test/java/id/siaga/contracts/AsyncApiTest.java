package id.siaga.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
    private final AsyncApi api = AsyncApi.read();

    static Stream<EventType<?>> types() {
        return EventCatalog.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDescribeEachFieldOfEachEvent(EventType<?> type) {
        assertThat(names(api.payload(type.name()).path("properties")))
                .containsExactlyElementsOf(Arrays.stream(type.shape().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(api.message(type.name()).path("summary").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldListEachEventUnderItsTopic(EventType<?> type) {
        assertThat(api.channels())
                .filteredOn(channel -> channel.path("messages").has(type.name()))
                .extracting(channel -> channel.path("address").asText())
                .containsExactly(type.topic().topicName());
    }

    @Test
    void shouldKnowEachTopicAndNoOther() {
        List<String> addresses = new ArrayList<>();
        api.channels().forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses)
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
