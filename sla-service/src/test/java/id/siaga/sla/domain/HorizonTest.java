package id.siaga.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void shouldNotCallThirtySecondsSilence() {
        assertThat(heard(NOW.minusSeconds(30)).silentFor(LIMIT)).isFalse();
    }

    @Test
    void shouldCallOneMillisecondMoreThanThirtySecondsSilence() {
        assertThat(heard(NOW.minusSeconds(30).minusMillis(1)).silentFor(LIMIT)).isTrue();
    }

    @Test
    void shouldNotTrustAnotherClockPastItsOwn() {
        assertThat(heard(NOW.plusSeconds(7200)).certainUntil()).isEqualTo(NOW);
    }

    @Test
    void shouldBeCertainUntilTheSafeInstantAndNotAMillisecondLonger() {
        assertThat(heard(NOW.minusMillis(1)).certainUntil()).isEqualTo(NOW.minusMillis(1));
    }

    @Test
    void shouldBeCertainOfNothingBeforeAWatermarkIsReached() {
        assertThat(new Horizon(NOW, null, NOW, false).certainUntil()).isNull();
    }

    private static Horizon heard(Instant watermark) {
        return new Horizon(NOW, watermark, watermark, false);
    }
}
