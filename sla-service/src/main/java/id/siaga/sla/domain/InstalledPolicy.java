package id.siaga.sla.domain;

import java.time.Instant;

/**
 * A policy that clocks were opened with.
 *
 * @param content zone, limits, terms and ladders as JSON, as they were installed
 */
public record InstalledPolicy(String version, Instant firstSeenAt, String content) {}
