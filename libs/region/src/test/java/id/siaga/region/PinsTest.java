package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Pins on the two maps we have, against a look at every boundary. */
class PinsTest {
    private static final Path REGIONS = Path.of("../../deploy/regions");
    private static final int POINTS = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"banyuwangi", "blora"})
    void shouldResolveTheInteriorPointOfEveryVillageToItself(String region) {
        Areas areas = RegionPack.read(REGIONS.resolve(region)).areas();

        assertThat(areas.all()).filteredOn(Area::isVillage).allSatisfy(village -> {
            Position inside = areas.interiorPoint(village.code()).orElseThrow();
            assertThat(areas.spot(inside.latitude(), inside.longitude())).isEqualTo(new Spot.Inside(village));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"banyuwangi", "blora"})
    void shouldAgreeWithALookAtEveryBoundary(String region) {
        // Given
        Areas areas = RegionPack.read(REGIONS.resolve(region)).areas();
        Map<String, Geometry> boundaries = boundaries(region, areas);
        Envelope around = new Envelope();
        boundaries.values().forEach(boundary -> around.expandToInclude(boundary.getEnvelopeInternal()));
        around.expandBy(0.02);
        SplittableRandom random = new SplittableRandom(4);

        for (int i = 0; i < POINTS; i++) {
            double longitude = random.nextDouble(around.getMinX(), around.getMaxX());
            double latitude = random.nextDouble(around.getMinY(), around.getMaxY());
            // When
            Spot spot = areas.spot(latitude, longitude);
            // Then
            Optional<String> expected = lookAtAll(boundaries, latitude, longitude);
            assertThat(
                            spot instanceof Spot.Inside inside
                                    ? Optional.of(inside.village().code())
                                    : Optional.empty())
                    .isEqualTo(expected);
            if (i % 20 == 0 && spot instanceof Spot.Outside outside) {
                assertThat(outside.metres()).isGreaterThan(Areas.REACH);
                assertThat(outside.metres()).isCloseTo(metresToAll(boundaries, latitude, longitude), withPercentage(2));
            }
        }
    }

    private static Optional<String> lookAtAll(Map<String, Geometry> boundaries, double latitude, double longitude) {
        Point point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        return boundaries.entrySet().stream()
                .filter(boundary -> boundary.getValue().covers(point))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Great-circle distance to the point that is nearest in degrees, which near the equator is nearest in metres too. */
    private static double metresToAll(Map<String, Geometry> boundaries, double latitude, double longitude) {
        Point point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        return boundaries.values().stream()
                .mapToDouble(boundary -> greatCircle(DistanceOp.nearestPoints(point, boundary)))
                .min()
                .orElseThrow();
    }

    private static double greatCircle(Coordinate[] ends) {
        double one = Math.toRadians(ends[0].y);
        double other = Math.toRadians(ends[1].y);
        double cosine = Math.sin(one) * Math.sin(other)
                + Math.cos(one) * Math.cos(other) * Math.cos(Math.toRadians(ends[0].x - ends[1].x));
        return 6_371_009 * Math.acos(Math.min(1, cosine));
    }

    private static Map<String, Geometry> boundaries(String region, Areas areas) {
        Map<String, Area> byCode = areas.all().stream().collect(Collectors.toMap(Area::code, area -> area));
        return new TreeMap<>(new BoundariesReader(REGIONS.resolve(region), new Problems()).read(byCode));
    }
}
