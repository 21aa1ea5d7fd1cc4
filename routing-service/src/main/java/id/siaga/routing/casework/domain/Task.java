package id.siaga.routing.casework.domain;

import java.time.Instant;
import java.util.UUID;

/** The part of a complaint that another unit than the lead has to do, until {@code dueAt}. */
public record Task(UUID id, String unit, String category, Instant dueAt) {}
