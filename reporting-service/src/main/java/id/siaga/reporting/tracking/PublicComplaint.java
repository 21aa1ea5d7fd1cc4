package id.siaga.reporting.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A complaint as whoever holds its token sees it: no text, no names, no place.
 *
 * @param now the server's time, by which the page corrects its own clock
 * @param waiting whether the promise still runs
 * @param level how high the ladder has gone, 0 while nobody above was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicComplaint(
        Instant now,
        String ticket,
        String state,
        String unit,
        String category,
        Instant receivedAt,
        Instant startsAt,
        Instant dueAt,
        Instant answeredAt,
        Boolean inTime,
        boolean waiting,
        int level,
        List<FourStep> steps,
        List<Happening> history) {
    /** @param status done, current or open */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FourStep(int number, String label, String status, Instant at) {}

    /** @param kind a code of {@code PublicStep.Kind} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(String kind, Instant at, String unit) {}
}
