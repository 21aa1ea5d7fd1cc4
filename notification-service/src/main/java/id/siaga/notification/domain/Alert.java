package id.siaga.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something officers are told about a complaint.
 *
 * @param key natural; with the person it names one notification
 * @param unit null for a complaint nobody leads yet
 * @param params without ticket, unit and link, which are added here
 */
public record Alert(
        String key,
        String complaint,
        String purpose,
        String unit,
        List<String> audience,
        Map<String, String> params,
        Instant at) {}
