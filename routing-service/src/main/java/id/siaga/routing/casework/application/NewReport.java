package id.siaga.routing.casework.application;

import id.siaga.contracts.complaint.Actor;
import id.siaga.routing.casework.domain.FiledReport;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.Secret;
import id.siaga.routing.decision.domain.Nature;
import java.time.Instant;

/**
 * A first message with content. {@code text} and the coordinates may be null.
 *
 * @param question about a public service the catalogue knows
 * @param filed what came with it where there is no chat; null in one
 */
public record NewReport(
        Origin origin,
        String text,
        Double latitude,
        Double longitude,
        Nature nature,
        boolean question,
        Instant sentAt,
        Instant receivedAt,
        FiledReport filed) {
    /** Promised already to who filed a form; else nobody knows it yet. */
    String token() {
        return filed == null ? Secret.next() : filed.token();
    }

    /** The officer at the counter, else the citizen. */
    Actor by() {
        return filed == null || filed.filedBy() == null ? origin.actor() : new Actor(filed.filedBy(), "officer");
    }
}
