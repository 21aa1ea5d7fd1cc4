package id.siaga.intake.domain;

import java.time.Instant;

/**
 * A file somebody is fetching.
 *
 * @param attempts with this one; tells one attempt from a later one after its lease
 * @param since when we first heard of it
 */
public record MediaJob(long id, MediaItem item, int attempts, Instant since) {}
