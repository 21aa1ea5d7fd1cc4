package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.intake.config.IntakeConfig;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final long MEGABYTE = 1_048_576;

    private final Room room = new Room(new Sized(1_024));

    @Test
    void shouldGiveUpToItsSizeAndNoByteMore() {
        Room.Claim claim = room.claim();
        claim.grow(1024);

        assertThatThrownBy(() -> room.claim().grow(1)).isInstanceOf(NotStored.class);
        assertThat(room.taken()).isEqualTo(1024);
    }

    @Test
    void shouldHaveEverythingBackOnceAClaimIsClosed() {
        Room.Claim claim = room.claim();
        claim.grow(700);
        assertThatThrownBy(() -> claim.grow(700)).isInstanceOf(NotStored.class);

        claim.close();
        claim.close();

        assertThat(room.taken()).isZero();
    }

    @Test
    void shouldGiveNothingToAClosedClaim() {
        Room.Claim claim = room.claim();
        claim.close();

        assertThatThrownBy(() -> claim.grow(1)).isInstanceOf(NotStored.class);
        assertThat(room.taken()).isZero();
    }

    @Test
    void shouldKeepAQuarterForSmallClaims() {
        Room four = new Room(new Sized(4 * MEGABYTE));
        Room.Claim large = four.claim();
        large.grow(3 * MEGABYTE);

        assertThatThrownBy(() -> large.grow(1)).isInstanceOf(NotStored.class);
        four.claim().grow(MEGABYTE);
        assertThat(four.taken()).isEqualTo(4 * MEGABYTE);
    }

    @Test
    void shouldTakeForLargeWhatIsSaidToBecomeIt() {
        Room four = new Room(new Sized(4 * MEGABYTE));
        for (int i = 0; i < 3; i++) {
            four.claim(2 * MEGABYTE).grow(MEGABYTE);
        }

        assertThatThrownBy(() -> four.claim(2 * MEGABYTE).grow(1)).isInstanceOf(NotStored.class);
        four.claim().grow(MEGABYTE);
    }

    private record Sized(long bytes) implements IntakeConfig {
        @Override
        public MemorySize maxBody() {
            return room();
        }

        @Override
        public MemorySize maxReport() {
            return room();
        }

        @Override
        public String publicUrl() {
            return "http://localhost";
        }

        @Override
        public MemorySize room() {
            return new MemorySize(BigInteger.valueOf(bytes));
        }

        @Override
        public Duration answerWithin() {
            return Duration.ZERO;
        }

        @Override
        public Duration readWithin() {
            return Duration.ZERO;
        }
    }
}
