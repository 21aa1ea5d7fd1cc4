package id.siaga.routing.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadTriage.Waiting;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import java.time.Instant;
import java.util.List;

/** A complaint that waits to be placed: why nobody was chosen, since when, until when, and who may be worth a look. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriageView(
        @JsonUnwrapped ComplaintView complaint,
        List<String> reasons,
        Instant triageSince,
        Instant triageDueAt,
        List<SuggestionView> suggestions) {
    /** {@code confidence} from 0 to 1; {@code reasons} are Indonesian. */
    record SuggestionView(String unit, String unitName, double confidence, List<String> reasons) {}

    static TriageView of(Waiting waiting, RegionPack pack, Reasons reasons, Officer officer) {
        RoutingDecision decision = waiting.decision();
        return new TriageView(
                ComplaintView.of(waiting.complaint(), pack, officer),
                decision == null ? List.of() : reasons.each(decision.reasons()),
                waiting.since(),
                dueAt(waiting, pack),
                decision instanceof NeedsHuman human ? suggestions(human, pack, reasons) : List.of());
    }

    /** Inside the promise to the citizen, never beyond it. */
    private static Instant dueAt(Waiting waiting, RegionPack pack) {
        Instant promised = waiting.complaint().standing().promise().dueAt();
        Instant limit = waiting.since().plus(pack.clockTerms().triage());
        return limit.isBefore(promised) ? limit : promised;
    }

    private static List<SuggestionView> suggestions(NeedsHuman human, RegionPack pack, Reasons reasons) {
        return human.candidates().stream()
                .map(candidate -> new SuggestionView(
                        candidate.unit(),
                        pack.units().find(candidate.unit()).map(Unit::shortName).orElse(candidate.unit()),
                        candidate.confidence(),
                        reasons.each(candidate.reasons())))
                .toList();
    }
}
