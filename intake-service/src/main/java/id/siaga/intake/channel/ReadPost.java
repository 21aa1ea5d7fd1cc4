package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.eventing.sealing.Sealing;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What follows the signature check, for a POST that comes and for one that is read again. */
@Singleton
class ReadPost {
    private static final String KIND = "post";

    private final Sealing sealing;

    ReadPost(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * @param account the one that the address of the POST names, where the POST does not; else null
     * @param charge accounts for the bytes of memory that are taken; what it throws ends the reading
     * @return empty when it is no JSON
     */
    Optional<Harvest> read(PostReader reader, String account, Instant receivedAt, byte[] body, LongConsumer charge) {
        Harvest harvest = new Harvest(reader.channel(), account, receivedAt, sealing, charge);
        try {
            Optional<JsonNode> post = Json.parse(body);
            if (post.isEmpty()) {
                return Optional.empty();
            }
            reader.read(account, post.get(), harvest);
        } catch (Unreadable e) {
            harvest.park(e.getMessage(), new Piece(null, KIND, new String(body, StandardCharsets.UTF_8)));
        }
        harvest.finish();
        return Optional.of(harvest);
    }
}
