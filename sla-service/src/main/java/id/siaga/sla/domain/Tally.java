package id.siaga.sla.domain;

import java.time.Duration;

/** Figures for those who run the service. */
public record Tally(long provisional, Duration oldestUnfired) {}
