package id.siaga.reporting.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One unit's day.
 *
 * @param lateToday promises broken today: answered late, or late and still unanswered
 * @param palsu whether people would call its number a false one today
 * @param worst the earliest deadline still waiting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitFigures(
        String unit,
        String name,
        int open,
        int overdue,
        int receivedToday,
        int lateToday,
        boolean palsu,
        Instant worst) {}
