package id.siaga.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeProducerTest {
    /** One broker can't show it: there, a record that nobody copied looks as safe as any. */
    @Test
    void shouldWaitForAllCopiesAndKeepOrder() {
        assertThat(SafeProducer.settings("localhost:9092", "test"))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 5);
    }
}
