package id.siaga.routing.conversation.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Citizens and their addresses. */
public interface Citizens {
    /** Makes two messages that share an address follow each other; then says who has these addresses. */
    Uni<List<KnownAddress>> lookUp(Tx tx, String channel, List<String> indexes);

    Uni<Void> add(Tx tx, UUID citizen, Instant at);

    Uni<Void> addAddresses(Tx tx, UUID citizen, List<KnownAddress> addresses, Instant at);

    /** Everything of {@code gone} is of {@code kept} from now on; who was joined is kept for an audit. */
    Uni<Void> merge(Tx tx, UUID gone, UUID kept, Instant at);

    Uni<List<KnownAddress>> addresses(Tx tx, UUID citizen);

    /** The next version of what is said about the citizen's addresses. */
    Uni<Long> nextContactVersion(Tx tx, UUID citizen);
}
