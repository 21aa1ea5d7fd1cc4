package id.siaga.sla.domain;

import static id.siaga.sla.domain.ClockEffects.Effect.CANCELS;
import static id.siaga.sla.domain.ClockEffects.Effect.MEETS;
import static id.siaga.sla.domain.ClockEffects.Effect.OPENS;
import static id.siaga.sla.domain.ClockEffects.Effect.PAUSES;
import static id.siaga.sla.domain.ClockEffects.Effect.RESUMES;
import static id.siaga.sla.domain.ClockKind.LEGAL;
import static id.siaga.sla.domain.ClockKind.OUTSIDE;
import static id.siaga.sla.domain.ClockKind.RESOLUTION;
import static id.siaga.sla.domain.ClockKind.RESPONSE;
import static id.siaga.sla.domain.ClockKind.TASK;
import static id.siaga.sla.domain.ClockKind.TRIAGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of what each happening does to which kind of clock (design §5). What is not in it does nothing: notes,
 * opening, verifying, a step of a transfer and the citizen's own words meet no promise.
 */
public final class ClockEffects {
    public enum Effect {
        /** Beside or instead of what runs of that kind; see {@link Promises}. */
        OPENS,
        MEETS,
        CANCELS,
        PAUSES,
        RESUMES
    }

    /** One line of the table. */
    public record Row(Happening happening, Effect effect, Set<ClockKind> kinds) {}

    public static final List<Row> TABLE = List.of(
            row(Happening.REGISTERED, OPENS, RESPONSE, LEGAL),
            row(Happening.TRIAGE_REQUESTED, OPENS, TRIAGE),
            // Choosing who leads is what triage promised. Taken back from outside, nobody there is asked any more.
            row(Happening.ASSIGNED, MEETS, TRIAGE),
            row(Happening.ASSIGNED, CANCELS, OUTSIDE),
            row(Happening.ASSIGNED, RESUMES, RESOLUTION),
            row(Happening.ASSIGNED, OPENS, RESOLUTION, LEGAL),
            row(Happening.CLASSIFIED, RESUMES, RESOLUTION),
            row(Happening.CLASSIFIED, OPENS, RESOLUTION, LEGAL),
            row(Happening.ANSWERED, MEETS, RESPONSE),
            row(Happening.ANSWERED, RESUMES, RESOLUTION),
            row(Happening.REPLIED, MEETS, RESPONSE),
            row(Happening.WORKED, RESUMES, RESOLUTION),
            row(Happening.ASKED, MEETS, RESPONSE),
            row(Happening.ASKED, PAUSES, RESOLUTION),
            row(Happening.INFORMED, RESUMES, RESOLUTION),
            row(Happening.TASK_OPENED, OPENS, TASK),
            row(Happening.TASK_CLOSED, MEETS, TASK),
            // Handed on with its reference: what the law asks of us is done, settling it is another one's.
            row(Happening.FORWARDED, MEETS, RESPONSE, TRIAGE, LEGAL),
            row(Happening.FORWARDED, CANCELS, RESOLUTION, TASK),
            row(Happening.FORWARDED, OPENS, OUTSIDE),
            row(Happening.RESOLVED, MEETS, RESPONSE, RESOLUTION, LEGAL, OUTSIDE),
            row(Happening.RESOLVED, CANCELS, TRIAGE, TASK),
            row(Happening.REJECTED, MEETS, RESPONSE, TRIAGE, LEGAL),
            row(Happening.REJECTED, CANCELS, RESOLUTION, TASK, OUTSIDE),
            row(Happening.CANCELLED, CANCELS, RESPONSE, RESOLUTION, LEGAL, TRIAGE, TASK, OUTSIDE),
            row(Happening.CLOSED, CANCELS, RESPONSE, RESOLUTION, LEGAL, TRIAGE, TASK, OUTSIDE),
            row(Happening.REOPENED, CANCELS, OUTSIDE),
            row(Happening.REOPENED, OPENS, RESPONSE, RESOLUTION, LEGAL));

    private static final Map<Happening, Map<ClockKind, Effect>> ON_RUNNING = TABLE.stream()
            .filter(row -> row.effect() != OPENS)
            .flatMap(row -> row.kinds().stream().map(kind -> new Row(row.happening(), row.effect(), Set.of(kind))))
            .collect(Collectors.groupingBy(
                    Row::happening,
                    Collectors.toUnmodifiableMap(row -> row.kinds().iterator().next(), Row::effect)));

    private ClockEffects() {}

    /** What happens to a clock of this kind that has not ended; null for nothing. */
    public static Effect on(ClockKind kind, Happening happening) {
        return ON_RUNNING.getOrDefault(happening, Map.of()).get(kind);
    }

    /** The kinds a happening opens, the response first. */
    public static Stream<ClockKind> opened(Happening happening) {
        return TABLE.stream()
                .filter(row -> row.happening() == happening && row.effect() == OPENS)
                .flatMap(row -> row.kinds().stream())
                .sorted();
    }

    private static Row row(Happening happening, Effect effect, ClockKind... kinds) {
        return new Row(happening, effect, Set.of(kinds));
    }
}
