package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.notification.domain.DeliveryOutcome.Reason;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({
        "PAIR_LIMIT, 1, PT4S", "PAIR_LIMIT, 2, PT16S", "PAIR_LIMIT, 5, PT17M4S", "PAIR_LIMIT, 6, PT1H",
        "PAIR_LIMIT, 1000, PT1H", "THROTTLED, 1, PT1S", "THROTTLED, 4, PT8S", "THROTTLED, 9, PT4M16S",
        "THROTTLED, 10, PT5M", "UNREACHABLE, 1000, PT5M", "MAINTENANCE, 1, PT1M"
    })
    void shouldGrowAsTheReasonAsksFor(Reason reason, int attempts, Duration pause) {
        assertThat(Backoff.after(reason, attempts)).isEqualTo(pause);
    }
}
