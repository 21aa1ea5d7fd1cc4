package id.siaga.routing.conversation.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that was said, each message once; its words stand here and nowhere else. */
public interface Messages {
    /** With its files, which are still to come. @return false when the message is there already */
    Uni<Boolean> add(Tx tx, NewMessage message);

    Uni<Void> settle(Tx tx, NewMessage message, String outcome, UUID complaint);

    /** The complaint one of our sent messages was about. */
    Uni<Optional<UUID>> complaintOfOwn(Tx tx, String channel, String providerId);

    Uni<Boolean> isOwn(Tx tx, String channel, String providerId);

    Uni<Void> addOwn(Tx tx, String channel, String providerId, String complaint, String purpose, Instant at);

    /** The complaint a message went to, for its edits, its deletion and the answers to it. */
    Uni<Optional<UUID>> complaintOf(Tx tx, String channel, String account, String providerId);

    /** Until this transaction ends nobody else reads or writes who answers this message. */
    Uni<Void> inTurn(Tx tx, String channel, String account, String providerId);

    /** Gives the complaint what units answered to this message when nobody knew yet where it would go. */
    Uni<List<Line>> joinAnswers(Tx tx, NewMessage message, UUID complaint);

    Uni<List<Line>> of(Tx tx, UUID complaint);

    /** A message as an officer reads it. {@code direction} is citizen or unit. */
    record Line(
            long id,
            String direction,
            String kind,
            String text,
            String media,
            Double latitude,
            Double longitude,
            Instant sentAt) {}
}
