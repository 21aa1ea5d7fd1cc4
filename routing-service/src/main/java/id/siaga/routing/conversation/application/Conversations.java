package id.siaga.routing.conversation.application;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.conversation.domain.Past;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations, and what a citizen has already brought to us. */
public interface Conversations {
    Uni<Void> note(Tx tx, Origin origin, Instant sentAt);

    /** Newest first, the last few. */
    Uni<List<Past>> cases(Tx tx, UUID citizen);

    /** Who talks in the conversation. */
    Uni<Optional<UUID>> citizen(Tx tx, String conversation);
}
