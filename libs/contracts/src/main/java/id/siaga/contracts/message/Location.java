package id.siaga.contracts.message;

/** A pin or a named place. Degrees, WGS84. */
public record Location(double latitude, double longitude, String name, String address) {}
