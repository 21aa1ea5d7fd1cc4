package id.siaga.planted.clean.domain;

import java.time.Clock;
import java.time.Instant;

public record Deadline(Instant dueAt, byte[] seal) {
    public boolean missed(Clock clock) {
        return !Instant.now(clock).isBefore(dueAt);
    }
}
