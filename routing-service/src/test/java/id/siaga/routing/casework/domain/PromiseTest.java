package id.siaga.routing.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Instant SENT = Instant.parse("2026-03-14T10:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void shouldStartAtTheProvidersTimeExactlyTenMinutesLate() {
        Promise promise = made(SENT.plus(Duration.ofMinutes(10)), SENT.plus(Duration.ofMinutes(11)));

        assertThat(promise.startsAt()).isEqualTo(SENT);
        assertThat(promise.startMark()).isEqualTo("provider");
        assertThat(promise.dueAt()).isEqualTo(SENT.plus(TWO_HOURS));
    }

    @Test
    void shouldStartAtReceiptWhenTheProviderIsOneMillisecondLaterThanThat() {
        Instant received = SENT.plus(Duration.ofMinutes(10)).plusMillis(1);

        Promise promise = made(received, received.plusSeconds(5));

        assertThat(promise.startsAt()).isEqualTo(received);
        assertThat(promise.startMark()).isEqualTo("receipt");
    }

    @Test
    void shouldStartAtReceiptWhenTheProvidersClockIsAhead() {
        Instant received = SENT.minusSeconds(3);

        assertThat(made(received, SENT).startsAt()).isEqualTo(received);
    }

    @Test
    void shouldNeverStartInTheFuture() {
        Instant now = SENT.minusSeconds(1);

        assertThat(made(SENT.plusSeconds(1), now).startsAt()).isEqualTo(now);
    }

    @Test
    void shouldWriteATicketPeopleCanReadAloud() {
        ZoneId zone = ZoneId.of("Asia/Jakarta");

        assertThat(Ticket.of("BWI", Instant.parse("2026-10-31T17:00:00Z"), zone, 42))
                .isEqualTo("BWI-2611-00042");
        assertThat(Ticket.of("BWI", SENT, zone, 1_234_567)).isEqualTo("BWI-2603-1234567");
    }

    @Test
    void shouldFindATicketHoweverItIsTyped() {
        assertThat(Ticket.in("cek bwi 2611 00042 ya", "BWI")).contains("BWI-2611-00042");
        assertThat(Ticket.in("SBY-2611-00042", "BWI")).isEmpty();
        assertThat(Ticket.in(null, "BWI")).isEmpty();
    }

    @Test
    void shouldRoundAPointToAGridOf500Metres() {
        Place place = new Place("35.10.25.2001", -8.31234, 114.34567).rounded();

        assertThat(place.latitude()).isNotEqualTo(-8.31234).isBetween(-8.3150, -8.3099);
        assertThat(place.longitude()).isNotEqualTo(114.34567).isBetween(114.3431, 114.3482);
        assertThat(place.rounded()).isEqualTo(place);
    }

    private static Promise made(Instant receivedAt, Instant now) {
        return Promise.made(SENT, receivedAt, now, TWO_HOURS, "1");
    }
}
