package id.siaga.sla.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MockClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DearFigureTest {
    private static final Duration FINDING = Duration.ofMillis(800);

    private final MockClock clock = new MockClock();
    private final DearFigure<Integer> figure = new DearFigure<>(clock, 0);
    private int found;

    @Test
    void shouldBeFoundAtOnce() {
        assertThat(refreshed()).isEqualTo(1);
    }

    @Test
    void shouldNotBeFoundAnewOneMillisecondBeforeItWouldTakeOnePercentOfTheTime() {
        // Given
        refreshed();

        // When
        clock.add(FINDING.multipliedBy(99).minusMillis(1));

        // Then
        assertThat(refreshed()).isEqualTo(1);
        clock.add(Duration.ofMillis(1));
        assertThat(refreshed()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheLastValueAndTryAgainAtOnceAfterAFailure() {
        // Given
        refreshed();
        clock.add(FINDING.multipliedBy(99));

        // When
        figure.refresh(() -> Uni.createFrom().failure(new IllegalStateException("no database")))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();

        // Then
        assertThat(figure.value()).isEqualTo(1);
        assertThat(refreshed()).isEqualTo(2);
    }

    private int refreshed() {
        figure.refresh(() -> Uni.createFrom().item(++found).invoke(() -> clock.add(FINDING)))
                .await()
                .indefinitely();
        return figure.value();
    }
}
