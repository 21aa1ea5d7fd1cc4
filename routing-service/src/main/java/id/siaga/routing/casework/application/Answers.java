package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What officers have said to a reporter, found by the public token. */
public interface Answers {
    /** The complaint of a token, and the channel it came by. */
    Uni<Optional<Promised>> find(Tx tx, String token);

    /** In order. */
    Uni<List<Answer>> of(Tx tx, UUID complaint);

    record Promised(UUID complaint, String channel) {}

    /** @param type of the timeline entry */
    record Answer(String type, Instant at, String text) {}
}
