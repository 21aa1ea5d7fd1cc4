package id.siaga.reporting.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.reporting.tracking.PublicComplaint.FourStep;
import id.siaga.reporting.tracking.PublicComplaint.Happening;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourStepsTest {
    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void shouldBeAtTheFirstStepWhileNobodyLeads() {
        List<FourStep> steps = FourSteps.of("TRIAGE", false, List.of(new Happening("registered", AT, null)));

        assertThat(steps).extracting(FourStep::status).containsExactly("current", "open", "open", "open");
        assertThat(steps.getFirst().at()).isEqualTo(AT);
    }

    @Test
    void shouldCountAsVerifiedOnlyWhenAnOfficerHasSaidSo() {
        List<Happening> history = List.of(new Happening("registered", AT, null), new Happening("assigned", AT, null));

        List<FourStep> steps = FourSteps.of("ASSIGNED", false, history);

        assertThat(steps).extracting(FourStep::status).containsExactly("current", "open", "open", "open");
    }

    @Test
    void shouldTakeTheFirstActAsTheBeginningOfAStep() {
        List<Happening> history = List.of(
                new Happening("registered", AT, null),
                new Happening("asked", AT.plusSeconds(60), null),
                new Happening("acted", AT.plusSeconds(120), null));

        List<FourStep> steps = FourSteps.of("IN_PROGRESS", false, history);

        assertThat(steps).extracting(FourStep::status).containsExactly("done", "done", "current", "open");
        assertThat(steps.get(2).at()).isEqualTo(AT.plusSeconds(60));
    }

    @Test
    void shouldHaveAllStepsDoneWhenClosed() {
        List<FourStep> steps = FourSteps.of("CLOSED", true, List.of(new Happening("closed", AT, null)));

        assertThat(steps).extracting(FourStep::status).containsOnly("done");
        assertThat(steps.getLast().at()).isEqualTo(AT);
    }

    @Test
    void shouldStandAtTheSecondStepAgainWhenReopened() {
        List<Happening> history = List.of(
                new Happening("verified", AT.minusSeconds(60), null),
                new Happening("resolved", AT, null),
                new Happening("reopened", AT.plusSeconds(60), null));

        List<FourStep> steps = FourSteps.of("ASSIGNED", false, history);

        assertThat(steps).extracting(FourStep::status).containsExactly("done", "current", "open", "open");
        assertThat(steps.getLast().at()).isNull();
    }
}
