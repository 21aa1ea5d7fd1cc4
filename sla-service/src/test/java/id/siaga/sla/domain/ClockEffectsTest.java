package id.siaga.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.sla.domain.ClockEffects.Effect;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table once more, as somebody who knows only the design would write it: by kind of clock. */
class ClockEffectsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RESPONSE   | REGISTERED REOPENED | ANSWERED REPLIED ASKED FORWARDED RESOLVED REJECTED | CANCELLED CLOSED",
                "RESOLUTION | ASSIGNED CLASSIFIED REOPENED | RESOLVED | FORWARDED REJECTED CANCELLED CLOSED",
                "LEGAL | REGISTERED ASSIGNED CLASSIFIED REOPENED | FORWARDED RESOLVED REJECTED | CANCELLED CLOSED",
                "TRIAGE     | TRIAGE_REQUESTED | ASSIGNED FORWARDED REJECTED | RESOLVED CANCELLED CLOSED",
                "TASK       | TASK_OPENED | TASK_CLOSED | FORWARDED RESOLVED REJECTED CANCELLED CLOSED",
                "OUTSIDE    | FORWARDED | RESOLVED | ASSIGNED REJECTED CANCELLED CLOSED REOPENED",
                "DUTY       | - | - | -",
            })
    void shouldOpenMeetAndCancel(ClockKind kind, String opens, String meets, String cancels) {
        assertThat(happenings(kind, Effect.OPENS)).isEqualTo(opens);
        assertThat(happenings(kind, Effect.MEETS)).isEqualTo(meets);
        assertThat(happenings(kind, Effect.CANCELS)).isEqualTo(cancels);
    }

    @Test
    void shouldPauseNothingButAResolution() {
        assertThat(happenings(ClockKind.RESOLUTION, Effect.PAUSES)).isEqualTo("ASKED");
        assertThat(happenings(ClockKind.RESOLUTION, Effect.RESUMES))
                .isEqualTo("ASSIGNED CLASSIFIED ANSWERED WORKED INFORMED");
        assertThat(ClockEffects.TABLE.stream()
                        .filter(row -> row.effect() == Effect.PAUSES || row.effect() == Effect.RESUMES)
                        .flatMap(row -> row.kinds().stream()))
                .containsOnly(ClockKind.RESOLUTION);
    }

    @Test
    void shouldPromiseNothingForACategoryCorrectedAfterTheWork() {
        assertThat(ClockEffects.TABLE).noneMatch(row -> row.happening() == Happening.CORRECTED);
    }

    /** A clock that has not ended gets one effect: a second line for the same would hide the first. */
    @Test
    void shouldSayOneThingAboutEachKindAndHappening() {
        Map<String, Long> counts = ClockEffects.TABLE.stream()
                .filter(row -> row.effect() != Effect.OPENS)
                .flatMap(row -> row.kinds().stream().map(kind -> row.happening() + " " + kind))
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));

        assertThat(counts.values()).containsOnly(1L);
    }

    private static String happenings(ClockKind kind, Effect effect) {
        String found = Arrays.stream(Happening.values())
                .filter(what -> effect == Effect.OPENS
                        ? ClockEffects.opened(what).anyMatch(kind::equals)
                        : ClockEffects.on(kind, what) == effect)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        return found.isEmpty() ? null : found;
    }
}
