package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** When each conversation was last heard. */
public interface Windows {
    Uni<Void> heard(Tx tx, String conversation, Instant at);

    Uni<Optional<Instant>> lastInbound(Tx tx, String conversation);
}
