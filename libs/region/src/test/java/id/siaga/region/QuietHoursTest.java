package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final LocalTime FIVE = LocalTime.of(5, 0);

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T20:59:59.999, 2026-12-31T20:59:59.999",
        "2026-12-31T21:00:00,     2027-01-01T05:00:00",
        "2027-01-01T00:00:00,     2027-01-01T05:00:00",
        "2027-01-01T04:59:59.999, 2027-01-01T05:00:00",
        "2027-01-01T05:00:00,     2027-01-01T05:00:00",
    })
    void shouldMoveWhatLiesInANightToItsEnd(String at, String moved) {
        assertThat(new QuietHours(NINE, FIVE).after(wib(at), WIB)).isEqualTo(wib(moved));
    }

    @Test
    void shouldKnowQuietHoursWithinADay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(noon.after(wib("2026-12-31T12:30:00"), WIB)).isEqualTo(wib("2026-12-31T13:00:00"));
        assertThat(noon.after(wib("2026-12-31T13:00:00"), WIB)).isEqualTo(wib("2026-12-31T13:00:00"));
    }

    @Test
    void shouldRefuseAQuietThatNeverEnds() {
        assertThatThrownBy(() -> new QuietHours(FIVE, FIVE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
