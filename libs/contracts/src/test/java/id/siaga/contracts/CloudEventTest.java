package id.siaga.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldComeBackFromItsHeadersAsItWas() {
        CloudEvent event = new CloudEvent(
                "e-1", "/siaga/routing-service", "complaint.closed.v1", "c-1", Instant.EPOCH, "00-a-b-01", BODY);

        assertThat(CloudEvent.of(event.headers(), BODY)).isEqualTo(event);
        assertThat(event.headers()).containsKeys("ce_specversion", "ce_id", "ce_source", "ce_type", "traceparent");
    }

    @Test
    void shouldRefuseARecordWithoutType() {
        Map<String, byte[]> headers = Map.of("ce_id", BODY, "ce_source", BODY);

        assertThatThrownBy(() -> CloudEvent.of(headers, BODY))
                .isInstanceOf(MissingField.class)
                .hasMessageContaining("ce_type");
    }
}
