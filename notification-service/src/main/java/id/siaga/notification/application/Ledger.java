package id.siaga.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ledger as people read it: what was said about a complaint, without words and addresses. */
public interface Ledger {
    /** @param units ignored where {@code seesAll} */
    record Visibility(boolean seesAll, Set<String> units) {}

    /** One notification as people see it: the names are those of the REST answer. */
    record Entry(
            String id,
            String recipient,
            String audience,
            String purpose,
            String channel,
            String state,
            String reason,
            Integer errorCode,
            int attempts,
            Instant requestedAt,
            Instant sentAt,
            Instant deliveredAt,
            Instant readAt) {}

    /** @return empty when there is no such complaint for this viewer, by id or ticket */
    Uni<Optional<List<Entry>>> of(String complaint, Visibility visibility);
}
