package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void shouldNotPassBeforeEnoughIsSeen() {
        remember(49, START, true, false);

        assertThat(rehearsal.isPassed()).isFalse();
    }

    @Test
    void shouldPassWhenRightAsOftenAsTheRules() {
        remember(25, START, true, false);
        remember(25, START, false, true);

        assertThat(rehearsal.isPassed()).isTrue();
    }

    @Test
    void shouldFailWhenRightOnceLess() {
        remember(25, START, true, false);
        remember(26, START, false, true);

        assertThat(rehearsal.isPassed()).isFalse();
    }

    @Test
    void shouldLookAtTheLastWeeksOnly() {
        remember(100, START, false, true);

        remember(50, START.plus(Rehearsal.WEEKS).plusMillis(1), true, true);

        assertThat(rehearsal.isPassed()).isTrue();
    }

    private void remember(int times, Instant at, boolean model, boolean rules) {
        for (int i = 0; i < times; i++) {
            rehearsal.remember(at, model, rules);
        }
    }
}
