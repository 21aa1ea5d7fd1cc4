package id.siaga.reporting.board;

import java.time.Instant;

/** An alarm under way; {@code nextStep} is Indonesian, for the operator. */
public record BoardAlarm(String service, String code, String subject, Instant since, String nextStep) {}
