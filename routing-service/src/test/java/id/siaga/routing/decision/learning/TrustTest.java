package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustTest {
    private final Trust trust = new Trust(0.6);

    @Test
    void shouldKeepThePacksConfidenceUntilEnoughIsSeen() {
        for (int i = 0; i < 99; i++) {
            trust.remember(0.9, false);
        }

        assertThat(trust.threshold()).isEqualTo(0.6);
    }

    @Test
    void shouldTakeTheLowestProbabilityAboveWhichItWasRightOftenEnough() {
        for (int i = 0; i < 100; i++) {
            trust.remember(0.9, true);
            trust.remember(0.7, i % 10 != 0);
            trust.remember(0.5, i % 2 == 0);
        }

        assertThat(trust.threshold()).isEqualTo(0.7);
    }

    @Test
    void shouldTakeNothingWhenItIsNeverRightOftenEnough() {
        for (int i = 0; i < 200; i++) {
            trust.remember(0.9, i % 2 == 0);
        }

        assertThat(trust.threshold()).isEqualTo(1);
    }
}
