package id.siaga.sla.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.config.SlaConfig;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.DueSteps;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FireDueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final SlaConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(SlaConfig.class)
            .build()
            .getConfigMapping(SlaConfig.class);

    private final Asked asked = new Asked();
    private Horizon horizon = new Horizon(NOW, NOW.minusMillis(100), NOW, false);
    private final FireDue fireDue = new FireDue(
            new AtOnce(),
            new Known(),
            asked,
            new FireSteps(null, null, null, null, new EndPauses(null, null, null, null), new SimpleMeterRegistry()),
            CONFIG);

    @Test
    void shouldTakeWhatIsNewAloneWithAWatermark() {
        fireDue.handleNew().await().indefinitely();

        assertThat(asked.claims)
                .containsExactly(
                        new Claim(NOW.minusMillis(100), 0, CONFIG.claim().newest()));
    }

    @Test
    void shouldHoldOnWhileTheBrokerIsBehindButNotForWhatIsNew() {
        horizon = new Horizon(NOW, NOW, NOW, true);

        assertThat(fireDue.handle().await().indefinitely()).isPositive();
        assertThat(asked.claims).isEmpty();

        fireDue.handleNew().await().indefinitely();
        assertThat(asked.claims).hasSize(1);
    }

    @Test
    void shouldWorkOffOldOnesBesideNewOnes() {
        assertThat(fireDue.handle().await().indefinitely()).isZero();

        assertThat(asked.claims)
                .containsExactly(new Claim(
                        NOW.minusMillis(100),
                        CONFIG.claim().oldest(),
                        CONFIG.claim().newest()));
    }

    @Test
    void shouldTakeNothingWhileNothingIsCertain() {
        horizon = new Horizon(NOW, null, NOW, false);

        assertThat(fireDue.handle().await().indefinitely()).isZero();
        assertThat(fireDue.handleNew().await().indefinitely()).isZero();
        assertThat(asked.claims).isEmpty();
    }

    private record Claim(Instant until, int oldest, int newest) {}

    private static final class Asked implements DueSteps {
        private final List<Claim> claims = new ArrayList<>();

        @Override
        public Uni<List<DueStep>> claim(Tx tx, Instant until, int oldest, int newest) {
            claims.add(new Claim(until, oldest, newest));
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<DueStep>> claimUncertain(Tx tx, Instant until, int oldest, int newest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<DueStep>> claimParked(Tx tx, Instant until, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Known implements Horizons {
        @Override
        public Uni<Horizon> current(Tx tx) {
            return Uni.createFrom().item(horizon);
        }

        @Override
        public Uni<Void> note(Tx tx, Instant at, List<Long> endOffsets) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> prune(Tx tx) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class AtOnce implements UnitOfWork {
        @Override
        public <T> Uni<T> run(Function<Tx, Uni<T>> work) {
            return work.apply(null);
        }
    }
}
