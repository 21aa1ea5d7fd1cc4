package id.siaga.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.MediaOutcome.Missed;
import id.siaga.intake.domain.MediaState.Due;
import id.siaga.intake.domain.MediaState.Failed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    private static final Instant HEARD = Instant.parse("2026-03-14T10:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);
    private final Patience patience = new Patience(A_DAY);

    @ParameterizedTest
    @CsvSource({"1, 0, 2000", "1, 1, 3000", "2, 0, 4000", "5, 0.5, 40000", "12, 0, 3600000", "40, 1, 5400000"})
    void shouldWaitTwiceAsLongEachTimeAndNoTwoAlike(int attempts, double chance, long millis) {
        assertThat(patience.after(missed(MediaTrouble.SERVER_ERROR), job(attempts), HEARD, chance))
                .isEqualTo(new Due(HEARD.plusMillis(millis), MediaTrouble.SERVER_ERROR));
    }

    @Test
    void shouldStillTryOneMillisecondBeforeADay() {
        assertThat(patience.after(
                        missed(MediaTrouble.TIMED_OUT),
                        job(9),
                        HEARD.plus(A_DAY).minusMillis(1),
                        0))
                .isInstanceOf(Due.class);
    }

    @Test
    void shouldGiveUpAfterADay() {
        assertThat(patience.after(missed(MediaTrouble.TIMED_OUT), job(9), HEARD.plus(A_DAY), 0))
                .isEqualTo(new Failed(MediaTrouble.TIMED_OUT));
    }

    @Test
    void shouldNotReadForEverWhatKillsItsReader() {
        assertThat(patience.tries(job(50))).isTrue();
        assertThat(patience.tries(job(51))).isFalse();
        assertThat(patience.tries(job(52))).isFalse();
        assertThat(patience.after(missed(MediaTrouble.NOT_TAKEN), job(51), HEARD, 0))
                .isEqualTo(new Failed(MediaTrouble.NOT_TAKEN));
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveUpAtOnceOnWhatDoesNotPass(MediaTrouble why) {
        MediaState state = patience.after(missed(why), job(1), HEARD, 0);

        assertThat(state instanceof Due).isEqualTo(why.passes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "counter"})
    void shouldNeverGiveUpWhatOnlyWeHave(String channel) {
        MediaJob old = job(61, channel);

        assertThat(patience.after(missed(MediaTrouble.NOT_TAKEN), old, HEARD.plus(Duration.ofDays(9)), 0))
                .isEqualTo(new Due(HEARD.plus(Duration.ofDays(9)).plus(Duration.ofHours(1)), MediaTrouble.NOT_TAKEN));
        assertThat(patience.after(missed(MediaTrouble.WRONG_TYPE), old, HEARD, 0))
                .isEqualTo(new Failed(MediaTrouble.WRONG_TYPE));
        assertThat(patience.tries(old)).as("it may kill its reader").isFalse();
        assertThat(patience.tries(job(62, channel))).isTrue();
    }

    private static MediaOutcome missed(MediaTrouble why) {
        return new Missed(why);
    }

    private static MediaJob job(int attempts) {
        return job(attempts, "whatsapp");
    }

    private static MediaJob job(int attempts, String channel) {
        return new MediaJob(1, new MediaItem("c", channel, "a", "m", "f", null, null), attempts, HEARD);
    }
}
