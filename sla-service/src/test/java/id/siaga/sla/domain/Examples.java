package id.siaga.sla.domain;

import id.siaga.region.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The two-hour promise and the ladder of the design. */
final class Examples {
    static final Instant START = Instant.parse("2026-03-14T10:00:00Z");
    static final Instant DUE = START.plus(Duration.ofHours(2));
    static final LadderPolicy LADDER = new LadderPolicy(
            List.of(reminder("pengingat-50", 0.5), reminder("pengingat-75", 0.75)),
            List.of(
                    level("tingkat-1", 1, Duration.ZERO),
                    level("tingkat-2", 2, Duration.ofHours(1)),
                    level("tingkat-3", 3, Duration.ofHours(2))));

    private Examples() {}

    static Promise promise() {
        return promiseFrom(1);
    }

    static Promise promiseFrom(int level) {
        return Promise.response("a-1", START, DUE, "2026.11", "35.10.20", level);
    }

    static Clock.Running running() {
        return Clock.Running.started(promise(), LADDER);
    }

    static Step level(int level) {
        Step step = LADDER.first(promise());
        while (step.level() < level) {
            step = LADDER.next(promise(), step, 9);
        }
        return step;
    }

    private static Rung reminder(String id, double fraction) {
        return new Rung(id, 0, fraction, null, List.of("on-duty"), null);
    }

    private static Rung level(String id, int level, Duration after) {
        return new Rung(id, level, null, after, List.of("head"), Duration.ofMinutes(30));
    }
}
