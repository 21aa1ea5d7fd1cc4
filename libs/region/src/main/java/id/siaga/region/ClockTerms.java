package id.siaga.region;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the promises besides the public one last.
 *
 * @param triage within which a person has chosen who leads
 * @param pauses how long a resolution may wait for the citizen, in sum
 * @param outsideDays working days until somebody asks an outside authority what became of it
 * @param duty how long a unit may have nobody who answers
 * @param legal in the order in which they are tried; categories count before kinds
 */
public record ClockTerms(Duration triage, Duration pauses, int outsideDays, Duration duty, List<LegalClass> legal) {
    public ClockTerms {
        legal = List.copyOf(legal);
    }

    /** Empty when the law says nothing. @param category null while there is none */
    public Optional<LegalClass> legalClass(String kind, String category) {
        return legal.stream()
                .filter(legalClass ->
                        category != null && legalClass.categories().contains(category))
                .findFirst()
                .or(() -> legal.stream()
                        .filter(legalClass -> kind != null && legalClass.kinds().contains(kind))
                        .findFirst());
    }

    ClockTerms scaled(Scale scale) {
        return new ClockTerms(scale.of(triage), scale.of(pauses), outsideDays, scale.of(duty), legal);
    }
}
