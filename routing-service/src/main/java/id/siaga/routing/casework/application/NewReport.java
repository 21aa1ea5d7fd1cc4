package id.siaga.routing.casework.application;

import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.decision.domain.Nature;
import java.time.Instant;

/**
 * A first message with content. {@code text} and the coordinates may be null.
 *
 * @param question about a public service the catalogue knows
 */
public record NewReport(
        Origin origin,
        String text,
        Double latitude,
        Double longitude,
        Nature nature,
        boolean question,
        Instant sentAt,
        Instant receivedAt) {}
