package id.siaga.reporting.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A complaint as the board shows it: no text, no person.
 *
 * @param step one of the four words citizens know
 * @param waiting whether the promise still runs, so that the board counts down
 * @param closed whether it should leave the list of open complaints
 * @param undelivered the last message to the citizen did not arrive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardCard(
        String id,
        String ticket,
        String unit,
        String unitName,
        String category,
        String categoryName,
        String areaName,
        String channel,
        String priority,
        String state,
        String step,
        Instant receivedAt,
        Instant startsAt,
        Instant dueAt,
        Instant metAt,
        Boolean inTime,
        boolean waiting,
        boolean closed,
        int level,
        boolean provisional,
        boolean undelivered) {}
