package id.siaga.region;

/** A point on the map in degrees, WGS 84. */
public record Position(double latitude, double longitude) {}
