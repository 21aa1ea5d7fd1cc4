package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaturalKeyTest {
    @Test
    void shouldBeEqualForEqualPartsOnly() {
        assertThat(NaturalKey.of("whatsapp", "1", "wamid.A"))
                .hasSize(32)
                .isEqualTo(NaturalKey.of("whatsapp", "1", "wamid.A"))
                .isNotEqualTo(NaturalKey.of("whatsapp", "2", "wamid.A"));
    }

    @Test
    void shouldTakeUnknownPartsAsEmpty() {
        assertThat(NaturalKey.of("whatsapp", null)).isEqualTo(NaturalKey.of("whatsapp", ""));
    }
}
