package id.siaga.reporting.api;

import id.siaga.region.Outline;
import id.siaga.region.Position;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kecamatan of the region for a page to draw: paths of an SVG of that size, north above.
 *
 * @param items none where the pack has no boundaries
 */
record MapView(int width, int height, List<Shape> items, String next) {
    private static final int WIDTH = 1_000;

    /** @param path as the attribute {@code d} of an SVG path */
    record Shape(String code, String name, String path) {}

    /** What is drawn, in degrees. */
    private record Frame(double west, double north, double perLongitude, double perLatitude) {
        String path(List<Position> ring) {
            return ring.stream()
                    .map(point -> String.format(
                            Locale.ROOT,
                            "%.0f %.0f",
                            (point.longitude() - west) * perLongitude,
                            (north - point.latitude()) * perLatitude))
                    .distinct()
                    .collect(Collectors.joining("L", "M", "Z"));
        }
    }

    static MapView of(List<Outline> outlines) {
        if (outlines.isEmpty()) {
            return new MapView(0, 0, List.of(), null);
        }
        List<Position> points = outlines.stream()
                .flatMap(outline -> outline.rings().stream().flatMap(List::stream))
                .toList();
        double west = points.stream().mapToDouble(Position::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Position::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Position::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Position::latitude).max().orElseThrow();
        double perLongitude = WIDTH / (east - west);
        double perLatitude = perLongitude / Math.cos(Math.toRadians((south + north) / 2));
        Frame frame = new Frame(west, north, perLongitude, perLatitude);
        return new MapView(
                WIDTH,
                (int) Math.ceil((north - south) * perLatitude),
                outlines.stream().map(outline -> shape(frame, outline)).toList(),
                null);
    }

    private static Shape shape(Frame frame, Outline outline) {
        String path = outline.rings().stream().map(frame::path).collect(Collectors.joining());
        return new Shape(outline.area().code(), outline.area().name(), path);
    }
}
