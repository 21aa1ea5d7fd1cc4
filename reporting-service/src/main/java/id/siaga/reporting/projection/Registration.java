package id.siaga.reporting.projection;

import java.time.Instant;

/** What never changes about a complaint, and its first deadline. */
public record Registration(
        String complaintId,
        String ticket,
        String token,
        String kind,
        String priority,
        String channel,
        Instant receivedAt,
        Instant startsAt,
        Instant dueAt) {}
