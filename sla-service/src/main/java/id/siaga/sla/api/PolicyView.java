package id.siaga.sla.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.siaga.sla.domain.InstalledPolicy;
import java.time.Instant;

/**
 * A policy as REST shows it.
 *
 * @param current new clocks are opened with it
 * @param content zone, limits, terms and ladders, as they were installed; durations are scaled where the pack was
 */
public record PolicyView(
        String version,
        Instant firstSeenAt,
        boolean current,
        @JsonRawValue String content) {
    static PolicyView of(InstalledPolicy policy, String current) {
        return new PolicyView(
                policy.version(), policy.firstSeenAt(), policy.version().equals(current), policy.content());
    }
}
