package id.siaga.drive.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.contracts.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An event's body as its producer's test wrote it, to be given other ids and instants. */
public final class GoldenSample {
    private GoldenSample() {}

    public static ObjectNode of(EventType<?> type) {
        try (InputStream golden = GoldenSample.class.getResourceAsStream("/samples/" + type.name() + ".json")) {
            return (ObjectNode) new ObjectMapper().readTree(golden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
