package id.siaga.intake.channel;

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
    /** The kind of what is beyond: pieces of any kind, one a line. */
    static final String EXCESS = "excess";

    private final String channel;
    private final String account;
    private final Instant receivedAt;
    private final Sealing sealing;
    private final LongConsumer charge;
    private final List<Update> updates = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final StringBuilder excess = new StringBuilder();
    private int items;

    /** Something we know and need not keep. */
    public record Ignored(String account, String kind) {}

    /**
     * @param account the one that the address of the POST names, where the POST does not; else null
     * @param charge accounts for the bytes of memory that are taken; what it throws ends the reading
     */
    public Harvest(String channel, String account, Instant receivedAt, Sealing sealing, LongConsumer charge) {
        this.channel = channel;
        this.account = account;
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
     * Reads one item: what it adds stays, and when it can't be read, or nothing comes of it, the item is parked.
     *
     * @param piece what to park, asked for only then
     */
    public void item(Supplier<Piece> piece, Runnable reading) {
        if (isFull(piece)) {
            return;
        }
        int before = updates.size() + ignored.size();
        try {
            reading.run();
            if (updates.size() + ignored.size() == before) {
                throw new Unreadable("nothing came of it");
            }
        } catch (Unreadable | MissingField e) {
            parkParts(e.getMessage(), piece.get());
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
    public void park(String reason, Piece piece) {
        if (!isFull(() -> piece)) {
            parkParts(reason, piece);
        }
    }

    /** To be called when everything was read. */
    public void finish() {
        if (!excess.isEmpty()) {
            parkParts("more than " + MOST_ITEMS + " items in a POST", new Piece(null, EXCESS, excess.toString()));
            excess.setLength(0);
        }
    }

    /** No provider sends as many: what is beyond is kept whole, one item a line, instead of flooding Kafka. */
    private boolean isFull(Supplier<Piece> piece) {
        if (items < MOST_ITEMS) {
            items++;
            return false;
        }
        String line = piece.get().body();
        charge.accept(line.length() + 1L);
        excess.append(line).append('\n');
        return true;
    }

    private void parkParts(String reason, Piece piece) {
        String ours = piece.account() == null ? account : piece.account();
        String whole = NaturalKey.of(channel, ours, "parked", piece.body());
        List<String> parts = parts(piece.body());
        for (int number = 1; number <= parts.size(); number++) {
            boolean single = parts.size() == 1;
            String id = single ? whole : whole + "-" + number;
            WebhookParked.Part part = single ? null : new WebhookParked.Part(whole, number, parts.size());
            String sealed = sealing.seal(parts.get(number - 1));
            keep(Update.of(
                    id,
                    ours,
                    receivedAt,
                    new WebhookParked(id, channel, reason, sealed, receivedAt, ours, piece.kind(), part)));
        }
    }

    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < body.length(); ) {
            int to = Math.min(body.length(), from + PART);
            if (to < body.length() && Character.isHighSurrogate(body.charAt(to - 1))) {
                to--;
            }
            parts.add(body.substring(from, to));
            from = to;
        }
        return parts;
    }

    private void keep(Update update) {
        charge.accept(update.weight());
        updates.add(update);
    }
}
