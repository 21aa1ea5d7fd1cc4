package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfLifeTest {
    private static final Instant ASKED = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ack, PT24H",
        "ack.triage, PT24H",
        "outside, PT24H",
        "service.answer, PT24H",
        "danger, PT24H",
        "officer.escalation, PT24H",
        "officer.reminder, PT24H",
        "reply, P7D",
        "ask, P7D",
        "resolved, P7D",
        "window-closed, P7D"
    })
    void shouldKeepAnswersLongerThanAcknowledgementsAndAlerts(String purpose, Duration kept) {
        assertThat(ShelfLife.end(purpose, ASKED)).isEqualTo(ASKED.plus(kept));
    }
}
