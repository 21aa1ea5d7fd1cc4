package id.siaga.routing.decision.domain;

/**
 * A possible outcome: who leads, and on what.
 *
 * @param category a category id, or empty when none is known
 * @param unit a unit id, or {@code kecamatan} or {@code desa} for the office of the place, whichever that is
 */
public record Lead(String category, String unit) {}
