package id.siaga.sla.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.sla.ClockCancelled;
import id.siaga.contracts.sla.ClockMet;
import id.siaga.contracts.sla.ClockPaused;
import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ClockResumed;
import id.siaga.contracts.sla.ClockStarted;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.sla.EscalationAcknowledged;
import id.siaga.contracts.sla.EscalationConfirmed;
import id.siaga.contracts.sla.EscalationUndeliverable;
import id.siaga.contracts.sla.EscalationWithdrawn;
import id.siaga.eventing.EventJson;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Matter;
import id.siaga.sla.domain.Promise;
import id.siaga.sla.domain.Step;
import id.siaga.testing.GoldenSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSamplesTest {
    private static final String COMPLAINT = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String PERSON = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String UNIT = "35.10.20";
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(2));
    private static final Promise PROMISE = Promise.given(
            new Promise.Key(COMPLAINT, ClockKind.RESPONSE, "", START),
            DUE,
            new Promise.Terms("2026.11-1f2e3d4c", "2026.11-1f2e3d4c", 1),
            new Matter(UNIT, "pengaduan", "jalan-rusak"));
    private static final String CLOCK = PROMISE.id().toString();
    private static final Firing REMINDER = firing(new Step("pengingat-50", 0, 0, START.plus(Duration.ofHours(1))));
    private static final Firing LEVEL = firing(new Step("tingkat-1", 1, 0, DUE));
    private static final String ESCALATION = LEVEL.id().toString();

    @ParameterizedTest
    @MethodSource("events")
    void shouldMatchItsSample(Event event) {
        GoldenSamples.matches(EventCatalog.of(event.getClass()).name(), EventJson.write(event));
    }

    static Stream<Event> events() {
        return Stream.of(
                new ClockStarted(
                        COMPLAINT, CLOCK, "response", START, DUE, PROMISE.policyVersion(), START.plusSeconds(1)),
                only(EscalationEvents.of(REMINDER, REMINDER.firedAt()), ClockReminded.class),
                new ClockMet(COMPLAINT, CLOCK, "response", DUE.minusSeconds(60), DUE, true, DUE.minusSeconds(59)),
                new ClockPaused(COMPLAINT, CLOCK, "resolution", START, START.plusSeconds(86_400), START.plusMillis(40)),
                new ClockResumed(
                        COMPLAINT, CLOCK, "resolution", START.plusSeconds(7200), DUE.plusSeconds(7200), 7200, DUE),
                new ClockCancelled(COMPLAINT, CLOCK, "response", DUE.minusSeconds(60)),
                only(EscalationEvents.of(LEVEL, LEVEL.firedAt()), ComplaintEscalated.class),
                new EscalationConfirmed(COMPLAINT, ESCALATION, DUE.plusSeconds(300), "response"),
                new EscalationWithdrawn(COMPLAINT, ESCALATION, DUE.plusSeconds(300), "response"),
                new EscalationAcknowledged(COMPLAINT, ESCALATION, new Actor(PERSON, "unit-head"), DUE.plusSeconds(120)),
                new EscalationUndeliverable(COMPLAINT, ESCALATION, UNIT, "tingkat-1", DUE.plusMillis(200)));
    }

    private static Event only(Stream<Event> events, Class<? extends Event> shape) {
        return shape.cast(events.findFirst().orElseThrow());
    }

    private static Firing firing(Step step) {
        return new Firing(
                step.firingOf(PROMISE), PROMISE, step, step.at().plusMillis(200), Certainty.CONFIRMED, List.of(PERSON));
    }
}
