package id.siaga.simulator;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The last 20,000 messages (fewer when they are long), oldest first. Everything runs on one event loop, so no locks. */
final class Ledger {
    private static final int ENTRIES = 20_000;
    private static final int WEIGHT = 24 * 1024 * 1024;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;
    private final Consumer<Entry> changed;
    private long seq;
    private int weight;

    Ledger(Clock clock, Consumer<Entry> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    Entry add(String id, Entry.Direction direction, BusinessNumber account, Person person, Entry.Content content) {
        Entry entry = new Entry(++seq, id, direction, account, person, content, clock.instant(), List.of());
        Entry replaced = entries.remove(id);
        entries.put(id, entry);
        weight += entry.weight() - (replaced == null ? 0 : replaced.weight());
        Iterator<Entry> oldest = entries.values().iterator();
        while (entries.size() > ENTRIES || weight > WEIGHT) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
        changed.accept(entry);
        return entry;
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    void note(String id, Entry.Status status) {
        Entry noted = entries.computeIfPresent(id, (key, entry) -> entry.with(status));
        if (noted != null) {
            changed.accept(noted);
        }
    }

    Stream<Entry> all() {
        return entries.values().stream();
    }

    Stream<Entry> chat(String account, Person person) {
        return all().filter(entry -> entry.account().id().equals(account))
                .filter(entry -> person.phone() != null && entry.person().isAt(person.phone())
                        || person.userId() != null && entry.person().isAt(person.userId()));
    }
}
