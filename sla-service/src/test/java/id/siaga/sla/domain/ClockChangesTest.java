package id.siaga.sla.domain;

import static id.siaga.sla.domain.Examples.DUE;
import static id.siaga.sla.domain.Examples.RUNGS;
import static id.siaga.sla.domain.Examples.START;
import static id.siaga.sla.domain.Examples.level;
import static id.siaga.sla.domain.Examples.promise;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.ClockLadder;
import id.siaga.region.Ladder;
import id.siaga.region.Ladders;
import id.siaga.region.RegionPack;
import id.siaga.region.UnitKind;
import id.siaga.sla.domain.Happened.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OPD have a ladder of their own here, whose first level repeats and climbs faster. */
class ClockChangesTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final Ladder FAST =
            new Ladder(List.of(), List.of(level("opd-1", 1, Duration.ZERO), level("opd-2", 2, Duration.ofMinutes(10))));
    private static final Policy POLICY = new Policy(
            "1",
            new Ladders(List.of(
                    new ClockLadder("response", Set.of(), Set.of(), null, RUNGS),
                    new ClockLadder("response", Set.of(UnitKind.OPD), Set.of(), null, FAST))),
            PACK.zone());
    private static final Instant AT = START.plus(Duration.ofMinutes(70));

    private final LadderBook ladders = new LadderBook(POLICY, Map.of(), PACK.units());
    private final ClockChanges changes = new ClockChanges(ladders, new PausePolicy(PACK));

    @Test
    void shouldRemindOfNothingThatWasDueBeforeAPromiseWasGivenLateButLeaveNoLevelOut() {
        assertThat(changes.started(promise(), AT).pending().rung()).isEqualTo("pengingat-75");
        assertThat(changes.started(promise(), DUE.plus(Duration.ofHours(3))).pending())
                .isEqualTo(new Step("tingkat-1", 1, 0, DUE));
    }

    @Test
    void shouldClimbTheLadderOfTheNewUnit() {
        // Given
        Clock.Running running = changes.started(promise(), START);

        // When
        Clock after = changes.after(running, assigned("opd-dishub"));

        // Then
        assertThat(after.promise().unit()).isEqualTo("opd-dishub");
        assertThat(after.promise().dueAt()).isEqualTo(DUE);
        assertThat(after.pending()).isEqualTo(new Step("pengingat-50", 0, 0, START.plus(Duration.ofMinutes(60))));
        assertThat(ladders.of(after.promise()).next(after.promise(), after.pending(), 0, AT))
                .isEqualTo(new Step("opd-1", 1, 0, DUE));
    }

    @Test
    void shouldLeaveTheNextStepAloneWhereTheSameLadderFits() {
        // Given its first level has fired, later than it was due
        Step pending = new Step("tingkat-1", 1, 1, DUE.plus(Duration.ofMinutes(31)));
        Clock.Running running = new Clock.Running(promise(), pending, 0);

        // When
        Clock after = changes.after(running, assigned("35.10.07"));

        // Then
        assertThat(after.pending()).isEqualTo(pending);
    }

    @Test
    void shouldKeepAnEarlierPolicyThroughAChangeOfUnit() {
        // Given a clock opened under a policy in which all units were alike
        Policy earlier = new Policy(
                "0", new Ladders(List.of(new ClockLadder("response", Set.of(), Set.of(), null, RUNGS))), PACK.zone());
        Promise old = Promise.given(
                new Promise.Key("a-1", ClockKind.RESPONSE, "", START),
                DUE,
                new Promise.Terms("0", "0", 1),
                promise().matter());
        ClockChanges book =
                new ClockChanges(new LadderBook(POLICY, Map.of("0", earlier), PACK.units()), new PausePolicy(PACK));

        // When
        Clock after = book.after(book.started(old, START), assigned("opd-dishub"));

        // Then
        assertThat(after.pending().rung()).isEqualTo("pengingat-50");
        assertThat(book.ladders().of(after.promise()).height()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClockKind.class,
            names = {"RESPONSE", "LEGAL"})
    void shouldClimbALadderOfTodayWhereTheEarlierPolicyHasNone(ClockKind kind) {
        // Given
        Policy earlier = new Policy("0", new Ladders(List.of()), PACK.zone());
        LadderBook book = new LadderBook(POLICY, Map.of("0", earlier), PACK.units());

        // When
        LadderPolicy ladder = book.of(Promise.given(
                new Promise.Key("a-1", kind, "", START),
                DUE,
                new Promise.Terms("0", "0", 1),
                promise().matter()));

        // Then
        assertThat(ladder.ladder()).isEqualTo(RUNGS);
    }

    @Test
    void shouldNotGiveAHelpersTaskToTheNewLead() {
        // Given
        Promise task = Promise.given(
                new Promise.Key("a-1", ClockKind.TASK, "t-1", START),
                DUE,
                new Promise.Terms("1", null, 1),
                new Matter("opd-dlh", "pengaduan", "sampah"));
        Clock.Running running = new Clock.Running(task, level(1), 0);

        // When
        Clock after = changes.after(running, assigned("opd-dishub"));

        // Then
        assertThat(after).isEqualTo(running);
    }

    @Test
    void shouldBeNobodysWhenItGoesBackToTriage() {
        // Given
        Clock.Running led = changes.started(promise(), START);

        // When
        Clock after = changes.after(led, new Happened(Happening.TRIAGE_REQUESTED, "a-1", AT, new Happened.Unled()));

        // Then the promise stands, and its unit is told no more
        assertThat(after.promise().unit()).isNull();
        assertThat(after.promise().dueAt()).isEqualTo(led.promise().dueAt());
        assertThat(after).isInstanceOf(Clock.Running.class);
    }

    private static Happened assigned(String unit) {
        return new Happened(Happening.ASSIGNED, "a-1", AT, new Lead(unit, null));
    }
}
