package id.siaga.routing.casework.domain;

/** Where it is: an area code, a point in degrees (WGS 84), or nothing known yet. */
public record Place(String area, Double latitude, Double longitude) {
    public static final Place UNKNOWN = new Place(null, null, null);

    private static final double GRID_METRES = 500;
    private static final double METRES_PER_DEGREE = 111_320;

    public boolean isPoint() {
        return latitude != null && longitude != null;
    }

    public Place in(String newArea) {
        return newArea == null ? this : new Place(newArea, latitude, longitude);
    }

    /** The point as others may know it: on a grid of 500 m, so that no house can be told. */
    public Place rounded() {
        if (!isPoint()) {
            return this;
        }
        double step = GRID_METRES / METRES_PER_DEGREE;
        double north = onGrid(latitude, step);
        double east = onGrid(longitude, step / Math.max(0.01, Math.cos(Math.toRadians(north))));
        return new Place(area, north, east);
    }

    private static double onGrid(double degrees, double step) {
        return Math.round(Math.round(degrees / step) * step * 1e5) / 1e5;
    }
}
