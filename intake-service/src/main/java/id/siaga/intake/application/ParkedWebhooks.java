package id.siaga.intake.application;

import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What providers sent that nobody could read, by its natural id. */
public interface ParkedWebhooks {
    /** Which ones; null means any. */
    record Wanted(ParkedWebhook.State state, String channel, String account, String kind, String reason) {}

    /** How many of a sort are open, and since when. */
    record Sort(String channel, String kind, String reason, long count, Instant oldest) {}

    record Look(String by, Instant at) {}

    /** A piece that came before has no effect, nor has one that was decided about. @return whether it is a new one */
    Uni<Boolean> add(Tx tx, WebhookParked event);

    /** At most {@code limit} of them behind {@code after}, in the order of arrival. */
    Uni<List<ParkedWebhook>> page(Wanted wanted, long after, int limit);

    Uni<Optional<ParkedWebhook>> find(String id);

    /** Sealed, in order; empty when it was decided about. */
    Uni<List<String>> content(String id);

    /** Of the open ones, the most first. */
    Uni<List<Sort>> sorts();

    Uni<Map<String, Long>> openByChannel();

    /** Ends it with its content. @return false when somebody was faster */
    Uni<Boolean> resolve(Tx tx, String id, ParkedWebhook.State state, String by, String why);

    /** Today's parser can't read it either, for this reason. @return false when it was decided about */
    Uni<Boolean> staysOpen(Tx tx, String id, String reason);

    /** One at a time per channel: an alarm is never ended beside a new one that relies on it. */
    Uni<Void> lock(Tx tx, String channel);

    Uni<Boolean> anyOpen(Tx tx, String channel);

    Uni<Void> noteLook(Tx tx, String id, String by);

    Uni<List<Look>> looks(String id);
}
