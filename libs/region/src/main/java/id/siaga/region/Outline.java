package id.siaga.region;

import java.util.List;

/** A kecamatan as a map draws it: rings of points, too rough to decide by. */
public record Outline(Area area, List<List<Position>> rings) {}
