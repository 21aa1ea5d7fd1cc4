package id.siaga.sla.domain;

/** Who answers for a unit now, as person ids; null where nobody was named, then the region pack counts. */
public record Duty(String unit, long version, String head, String deputy, String onDuty) {}
