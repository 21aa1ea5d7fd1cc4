package id.siaga.reporting.tracking;

import id.siaga.reporting.projection.Step;
import id.siaga.reporting.tracking.PublicComplaint.FourStep;
import id.siaga.reporting.tracking.PublicComplaint.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened, as the four steps of Lapor Camat. */
public final class FourSteps {
    private static final Map<Step, Set<String>> REACHED_BY = Map.of(
            Step.DICATAT, Set.of("registered"),
            Step.DIVERIFIKASI, Set.of("verified"),
            Step.DITINDAKLANJUTI, Set.of("acted", "asked", "forwarded"),
            Step.UMPAN_BALIK, Set.of("resolved", "rejected", "cancelled", "closed"));

    private FourSteps() {}

    /** A step before the present one counts as done also where its own event never came (closed by the citizen). */
    public static List<FourStep> of(String state, boolean closed, List<Happening> history) {
        boolean verified = history.stream().anyMatch(it -> it.kind().equals("verified"));
        Step present = Step.of(state, verified);
        List<FourStep> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            String status = step.compareTo(present) < 0 || closed ? "done" : step == present ? "current" : "open";
            Instant at = step.compareTo(present) > 0 ? null : firstOf(step, history);
            steps.add(new FourStep(step.ordinal() + 1, step.label(), status, at));
        }
        return steps;
    }

    private static Instant firstOf(Step step, List<Happening> history) {
        return history.stream()
                .filter(it -> REACHED_BY.get(step).contains(it.kind()))
                .map(Happening::at)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
