package id.siaga.routing.casework.application;

import id.siaga.routing.casework.domain.Origin;
import java.time.Instant;

/** A first message with content. {@code text} and the coordinates may be null. */
public record NewReport(
        Origin origin,
        String text,
        Double latitude,
        Double longitude,
        boolean danger,
        Instant sentAt,
        Instant receivedAt) {}
