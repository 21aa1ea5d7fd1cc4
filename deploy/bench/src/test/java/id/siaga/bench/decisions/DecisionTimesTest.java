package id.siaga.bench.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionTimesTest {
    private static final DecisionTimes NONE = DecisionTimes.read("");

    @Test
    void shouldKeepTheLimitWithNinetyNineOfAHundredInItsBucket() {
        DecisionTimes times = times(40, 99, 100, 100);

        assertThat(times.shareWithin(0.005)).isEqualTo(0.99);
        assertThat(times.told(0.99)).isEqualTo("5.00 ms");
        assertThat(times.told(0.5)).isEqualTo("5.00 ms");
        assertThat(times.told(0.4)).isEqualTo("1.05 ms");
    }

    @Test
    void shouldCountWhatIsSlowerThanTheLastBucket() {
        DecisionTimes times = times(40, 98, 98, 100);

        assertThat(times.count()).isEqualTo(100);
        assertThat(times.shareWithin(0.005)).isEqualTo(0.98);
        assertThat(times.told(0.99)).isEqualTo("over 500 ms");
    }

    @Test
    void shouldCountOnlyWhatCameSince() {
        DecisionTimes times = times(50, 199, 200, 200).since(times(50, 100, 100, 100));

        assertThat(times.count()).isEqualTo(100);
        assertThat(times.shareWithin(0.005)).isEqualTo(0.99);
    }

    @Test
    void shouldKeepNoLimitWithoutDecisions() {
        assertThat(NONE.shareWithin(0.005)).isZero();
    }

    private static DecisionTimes times(int first, int second, int last, int all) {
        return DecisionTimes.read("""
                # TYPE siaga_routing_decision_seconds histogram
                siaga_routing_decision_seconds_bucket{le="0.001048576"} %d
                siaga_routing_decision_seconds_bucket{le="0.005"} %d
                siaga_routing_decision_seconds_bucket{le="0.5"} %d
                siaga_routing_decision_seconds_bucket{le="+Inf"} %d
                siaga_routing_decision_seconds_count %d
                siaga_routing_decision_seconds_sum 0.1
                siaga_routing_decision_seconds_max 0.02
                """.formatted(first, second, last, all, all));
    }
}
