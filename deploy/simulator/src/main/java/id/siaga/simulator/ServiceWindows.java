package id.siaga.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The customer service window: 24 h from the last message a person wrote to a number. */
final class ServiceWindows {
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    private final Map<String, Instant> lastInbound = new People.Bounded<>(40_000);
    private final Clock clock;

    ServiceWindows(Clock clock) {
        this.clock = clock;
    }

    void inbound(String account, Person person, Instant at) {
        lastInbound.merge(key(account, person), at, (a, b) -> a.isAfter(b) ? a : b);
    }

    boolean isOpen(String account, Person person) {
        Instant last = lastInbound.get(key(account, person));
        if (last == null && person.phone() != null && person.userId() != null) {
            last = lastInbound.get(account + '|' + person.userId());
        }
        return last != null && clock.instant().isBefore(last.plus(OPEN_FOR));
    }

    private static String key(String account, Person person) {
        return account + '|' + person.id();
    }
}
