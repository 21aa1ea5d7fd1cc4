package id.siaga.reporting.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A unit's last 30 days.
 *
 * @param inTimePercent of the promises that are decided; null while none is
 * @param medianMinutes to the first answer; null without any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitRecord(
        String unit, String name, int received, int answered, Integer inTimePercent, Double medianMinutes) {}
