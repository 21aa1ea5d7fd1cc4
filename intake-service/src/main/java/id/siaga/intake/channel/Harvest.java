package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.MissingField;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.intake.application.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** What one POST brought so far, in its order. What can't be read is parked, sealed, beside what can. */
public final class Harvest {
    /** Kafka takes records to 1 MiB; headers and the rest of the batch need some of it. */
    private static final int LARGEST_RECORD = 900_000;
    /** Sealed and in base64, three bytes a character at worst, a part stays below the parked topic's 4 MiB. */
    private static final int PART = 1_000_000;
    /** Meta's largest POST. */
    private static final int MOST_ITEMS = 1_000;

    private final String channel;
    private final Instant receivedAt;
    private final Sealing sealing;
    private final LongConsumer charge;
    private final List<Update> updates = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final StringBuilder excess = new StringBuilder();
    private int items;

    /** Something we know and need not keep. */
    public record Ignored(String account, String kind) {}

    /** @param charge accounts for the bytes of memory that are taken; what it throws ends the reading */
    public Harvest(String channel, Instant receivedAt, Sealing sealing, LongConsumer charge) {
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

    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    /**
     * Reads one item: what it adds stays, and when it can't be read the item is parked.
     *
     * @param body what to park, asked for only then
     */
    public void item(Supplier<JsonNode> body, Runnable reading) {
        if (isFull(() -> body.get().toString())) {
            return;
        }
        try {
            reading.run();
        } catch (Unreadable | MissingField e) {
            parkParts(e.getMessage(), body.get().toString());
        }
    }

    /** @throws Unreadable when it does not fit its topic */
    public void add(Update update) {
        if (update.body().length > LARGEST_RECORD) {
            throw new Unreadable("larger than a record may be");
        }
        keep(update);
    }

    /** Known and of no use to anybody; counted, so that it can be seen. */
    public void ignore(String account, String kind) {
        ignored.add(new Ignored(account, kind));
    }

    /** @param reason for operators, without personal data */
    public void park(String reason, String body) {
        if (!isFull(() -> body)) {
            parkParts(reason, body);
        }
    }

    /** To be called when everything was read. */
    public void finish() {
        if (!excess.isEmpty()) {
            parkParts("more than " + MOST_ITEMS + " items in a POST", excess.toString());
            excess.setLength(0);
        }
    }

    /** No provider sends as many: what is beyond is kept whole, one item a line, instead of flooding Kafka. */
    private boolean isFull(Supplier<String> body) {
        if (items < MOST_ITEMS) {
            items++;
            return false;
        }
        String line = body.get();
        charge.accept(line.length() + 1L);
        excess.append(line).append('\n');
        return true;
    }

    private void parkParts(String reason, String body) {
        int from = 0;
        while (from < body.length()) {
            int to = Math.min(body.length(), from + PART);
            if (to < body.length() && Character.isHighSurrogate(body.charAt(to - 1))) {
                to--;
            }
            String why = body.length() > PART ? reason + " (from character " + from + ")" : reason;
            String id = NaturalKey.of(channel, "parked", Integer.toString(from), body);
            String sealed = sealing.seal(body.substring(from, to));
            keep(Update.of(id, null, receivedAt, new WebhookParked(id, channel, why, sealed, receivedAt)));
            from = to;
        }
    }

    private void keep(Update update) {
        charge.accept(update.weight());
        updates.add(update);
    }
}
