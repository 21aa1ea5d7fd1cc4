package id.siaga.sla.domain;

import id.siaga.region.Ladder;
import id.siaga.region.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The two-hour promise and the ladder of the design. */
final class Examples {
    static final Instant START = Instant.parse("2026-03-14T10:00:00Z");
    static final Instant DUE = START.plus(Duration.ofHours(2));
    static final Ladder RUNGS = new Ladder(
            List.of(reminder("pengingat-50", 0.5), reminder("pengingat-75", 0.75)),
            List.of(
                    level("tingkat-1", 1, Duration.ZERO),
                    level("tingkat-2", 2, Duration.ofHours(1)),
                    level("tingkat-3", 3, Duration.ofHours(2))));
    static final LadderPolicy LADDER = new LadderPolicy(RUNGS, null, ZoneId.of("Asia/Jakarta"));

    private Examples() {}

    static Promise promise() {
        return promiseFrom(1);
    }

    static Promise promiseFrom(int level) {
        return Promise.given(
                new Promise.Key("a-1", ClockKind.RESPONSE, "", START),
                DUE,
                new Promise.Terms("2026.11", null, level),
                new Matter("35.10.20", "pengaduan", "jalan-rusak"));
    }

    static Clock.Running running() {
        return Clock.Running.started(promise(), LADDER, START);
    }

    static Step level(int level) {
        Step step = LADDER.first(promise());
        while (step.level() < level) {
            step = next(step, 9);
        }
        return step;
    }

    /** As when every step fires at its moment. */
    static Step next(Step fired, int acknowledged) {
        return LADDER.next(promise(), fired, acknowledged, fired.at());
    }

    static Rung reminder(String id, double fraction) {
        return new Rung(id, 0, fraction, null, List.of("on-duty"), null);
    }

    static Rung level(String id, int level, Duration after) {
        return new Rung(id, level, null, after, List.of("head"), Duration.ofMinutes(30));
    }
}
