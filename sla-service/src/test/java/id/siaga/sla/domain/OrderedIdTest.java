package id.siaga.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderedIdTest {
    private static final Instant AT = Instant.parse("2026-11-26T03:00:00.123Z");

    @Test
    void shouldBeTheSameForTheSameKey() {
        assertThat(OrderedId.of(AT, "aduan|response")).isEqualTo(OrderedId.of(AT, "aduan|response"));
    }

    @Test
    void shouldDifferForAnotherKeyOfTheSameMoment() {
        assertThat(OrderedId.of(AT, "aduan|response")).isNotEqualTo(OrderedId.of(AT, "aduan|resolution"));
    }

    @Test
    void shouldSortByTheMomentAsTheDatabaseDoes() {
        // Given
        UUID earlier = OrderedId.of(AT, "z");

        // When
        UUID later = OrderedId.of(AT.plusMillis(1), "a");

        // Then: PostgreSQL compares the bytes, and so does the text
        assertThat(later.toString()).isGreaterThan(earlier.toString());
    }

    @Test
    void shouldSayThatItsLayoutIsItsOwn() {
        assertThat(OrderedId.of(AT, "aduan").version()).isEqualTo(8);
        assertThat(OrderedId.of(AT, "aduan").variant()).isEqualTo(2);
    }
}
