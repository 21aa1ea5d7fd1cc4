package id.siaga.region;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads {@code areas.geojson}, one feature at a time and with packed coordinates: five services hold it in memory. */
final class BoundariesReader {
    private static final String FILE = "areas.geojson";
    private static final GeometryFactory GEOMETRY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final Path folder;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    BoundariesReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Map<String, Geometry> read(Map<String, Area> areas) {
        Map<String, Geometry> boundaries = new HashMap<>();
        try (JsonParser json = new ObjectMapper().createParser(PackFile.text(folder, FILE, problems))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && "features".equals(json.currentName())) {
                    json.nextToken();
                    readFeatures(json, areas, boundaries);
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(FILE, line, "is not JSON: " + e.getOriginalMessage().replaceAll("(?s) \\(.*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checkHoles(boundaries);
        return boundaries;
    }

    private void readFeatures(JsonParser json, Map<String, Area> areas, Map<String, Geometry> boundaries)
            throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            int line = json.currentTokenLocation().getLineNr();
            JsonNode feature = json.readValueAsTree();
            String code = feature.path("properties").path("code").asText();
            Area area = areas.get(code);
            if (area == null || !area.isVillage()) {
                problems.add(FILE, line, "the polygon's code '" + code + "' is no desa or kelurahan of areas.csv");
            } else if (boundaries.containsKey(code)) {
                problems.add(FILE, line, code + " has a polygon already");
            } else {
                lines.put(code, line);
                addBoundary(code, line, feature.path("geometry"), boundaries);
            }
        }
    }

    private void checkHoles(Map<String, Geometry> boundaries) {
        new Holes(boundaries)
                .unfilled()
                .forEach((code, hectares) -> problems.add(
                        FILE,
                        lines.get(code),
                        "%s has a hole of %.1f ha that belongs to no other polygon".formatted(code, hectares)));
    }

    private void addBoundary(String code, int line, JsonNode geometry, Map<String, Geometry> boundaries) {
        JsonNode coordinates = geometry.path("coordinates");
        try {
            switch (geometry.path("type").asText()) {
                case "Polygon" -> boundaries.put(code, valid(polygon(coordinates)));
                case "MultiPolygon" -> boundaries.put(code, valid(polygons(coordinates)));
                default -> problems.add(FILE, line, code + " needs a Polygon or a MultiPolygon");
            }
        } catch (IllegalArgumentException e) {
            problems.add(FILE, line, code + " has a broken ring: " + e.getMessage());
        }
    }

    private static Geometry valid(Geometry boundary) {
        TopologyValidationError error = new IsValidOp(boundary).getValidationError();
        if (error != null) {
            Coordinate where = error.getCoordinate();
            throw new IllegalArgumentException("%s near [%.5f, %.5f]".formatted(error.getMessage(), where.x, where.y));
        }
        return boundary;
    }

    private static Geometry polygons(JsonNode parts) {
        Polygon[] polygons = new Polygon[parts.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(parts.get(i));
        }
        return GEOMETRY.createMultiPolygon(polygons);
    }

    private static Polygon polygon(JsonNode rings) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon without points");
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        double[] ordinates = new double[positions.size() * 2];
        for (int i = 0; i < positions.size(); i++) {
            JsonNode position = positions.get(i);
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new IllegalArgumentException("a position is not [longitude, latitude]");
            }
            ordinates[2 * i] = position.get(0).asDouble();
            ordinates[2 * i + 1] = position.get(1).asDouble();
        }
        return GEOMETRY.createLinearRing(new PackedCoordinateSequence.Double(ordinates, 2, 0));
    }
}
