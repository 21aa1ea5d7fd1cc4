package id.siaga.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One sample per event type, in {@code libs/contracts}: the producer's test holds its JSON against it, the consumers'
 * tests read it. A changed contract is thus a changed file that somebody reviews.
 */
public final class GoldenSamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenSamples() {}

    /**
     * Fails when {@code json} says something else than the sample. A missing sample is written, and fails once; with
     * {@code -Dsiaga.samples.write=true} samples are replaced.
     */
    public static void matches(String type, String json) {
        JsonNode actual = parse(json);
        Path file = file(type);
        if (!Files.exists(file) || (Boolean.getBoolean("siaga.samples.write") && !actual.equals(read(type)))) {
            write(file, actual);
            throw new AssertionError("the sample of " + type + " was written, review and commit it, then run again: "
                    + Repository.root().relativize(file));
        }
        JsonNode expected = read(type);
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    type + " differs from its sample (-Dsiaga.samples.write=true replaces it)\nsample: " + expected
                            + "\nactual: " + actual);
        }
    }

    /** The bytes of the sample, for tests of those who consume the event. */
    public static byte[] sample(String type) {
        try {
            return Files.readAllBytes(file(type));
        } catch (IOException e) {
            throw new UncheckedIOException("no sample of " + type + ", its producer's test writes it", e);
        }
    }

    private static Path file(String type) {
        return Repository.root().resolve("libs/contracts/src/main/resources/samples/" + type + ".json");
    }

    private static JsonNode read(String type) {
        return parse(new String(sample(type), StandardCharsets.UTF_8));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private static void write(Path file, JsonNode json) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be written", e);
        }
    }
}
