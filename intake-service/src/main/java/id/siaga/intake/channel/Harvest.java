package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.MissingField;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.application.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What one POST brought so far, in its order. What can't be read is parked, sealed, beside what can. */
public final class Harvest {
    /** Kafka takes records to 1 MiB; headers and the rest of the batch need some of it. */
    private static final int LARGEST_RECORD = 900_000;
    /** Sealed and in base64, three bytes a character at worst, a part stays below the parked topic's 4 MiB. */
    private static final int PART = 1_000_000;

    private final String channel;
    private final Instant receivedAt;
    private final Sealing sealing;
    private final Consumer<Update> charge;
    private final List<Update> updates = new ArrayList<>();

    /** @param charge accounts for the memory of each update; what it throws ends the reading */
    public Harvest(String channel, Instant receivedAt, Sealing sealing, Consumer<Update> charge) {
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.sealing = sealing;
        this.charge = charge;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The place of the next update in the POST. */
    public int size() {
        return updates.size();
    }

    public List<Update> updates() {
        return List.copyOf(updates);
    }

    /** @param body what to park when the reading fails, asked for only then */
    public void take(Supplier<Update> reading, Supplier<JsonNode> body) {
        try {
            Update update = reading.get();
            if (update.body().length > LARGEST_RECORD) {
                throw new Unreadable("larger than a record may be");
            }
            add(update);
        } catch (Unreadable | MissingField e) {
            park(e.getMessage(), body.get().toString());
        }
    }

    /** @param reason for operators, without personal data */
    public void park(String reason, String body) {
        int from = 0;
        while (from < body.length()) {
            int to = Math.min(body.length(), from + PART);
            if (to < body.length() && Character.isHighSurrogate(body.charAt(to - 1))) {
                to--;
            }
            String why = body.length() > PART ? reason + " (from character " + from + ")" : reason;
            String id = NaturalKey.of(channel, "parked", Integer.toString(from), body);
            String sealed = sealing.seal(body.substring(from, to));
            add(Update.of(id, receivedAt, new WebhookParked(id, channel, why, sealed, receivedAt)));
            from = to;
        }
    }

    private void add(Update update) {
        charge.accept(update);
        updates.add(update);
    }
}
