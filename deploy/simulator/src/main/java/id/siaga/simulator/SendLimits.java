package id.siaga.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The provider's limits: 80 messages per second and number, in and out together; to one person a burst of 45,
 * then one every 6 s. Source: WhatsApp Cloud API, throughput and pair rate limits.
 */
final class SendLimits {
    private static final int PER_SECOND = 80;
    private static final int PAIR_BURST = 45;
    private static final Duration PAIR_EVERY = Duration.ofSeconds(6);

    private final Map<String, TokenBucket> numbers = new People.Bounded<>(2_000);
    private final Map<String, TokenBucket> pairs = new People.Bounded<>(40_000);
    private final Clock clock;

    SendLimits(Clock clock) {
        this.clock = clock;
    }

    void received(String account) {
        number(account).take(clock.instant());
    }

    Optional<GraphError> refusalOf(String account, Person person) {
        Instant now = clock.instant();
        if (!number(account).take(now)) {
            return Optional.of(GraphError.rateLimit());
        }
        TokenBucket pair =
                pairs.computeIfAbsent(account + '|' + person.id(), key -> new TokenBucket(PAIR_BURST, PAIR_EVERY, now));
        return pair.take(now) ? Optional.empty() : Optional.of(GraphError.pairRateLimit());
    }

    private TokenBucket number(String account) {
        return numbers.computeIfAbsent(
                account,
                key -> new TokenBucket(PER_SECOND, Duration.ofSeconds(1).dividedBy(PER_SECOND), clock.instant()));
    }
}
