package id.siaga.reporting.projection;

import java.time.Instant;

/** A rung that fired. {@code dueAt} tells to which of a complaint's clocks it belongs. */
public record Escalation(String escalationId, String complaintId, int level, boolean provisional, Instant dueAt) {}
