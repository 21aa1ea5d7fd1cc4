package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceWindowTest {
    private static final Instant HEARD = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant CLOSES = HEARD.plus(Duration.ofHours(24));

    @Test
    void shouldBeOpenOneMillisecondBeforeTwentyFourHours() {
        assertThat(ServiceWindow.isOpen(HEARD, CLOSES.minusMillis(1))).isTrue();
    }

    @Test
    void shouldBeClosedAtTwentyFourHours() {
        assertThat(ServiceWindow.isOpen(HEARD, CLOSES)).isFalse();
    }

    @Test
    void shouldLeaveItToTheProviderWhenNobodyWasHeard() {
        assertThat(ServiceWindow.isOpen(null, CLOSES)).isTrue();
    }
}
