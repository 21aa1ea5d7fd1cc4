package id.siaga.reporting.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.reporting.config.ReportingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;

/**
 * Hands the journal's changes to the browsers of this instance, to each what it may see. Whoever tails the journal
 * first lets newcomers catch up and then publishes, in one thread: nobody misses a change or gets it twice.
 */
@ApplicationScoped
public class BoardFeed {
    private final ObjectMapper json;
    private final int capacity;
    private final Queue<BoardReader> newcomers = new ConcurrentLinkedQueue<>();
    private final Set<BoardReader> readers = ConcurrentHashMap.newKeySet();
    private volatile Long position;

    BoardFeed(ObjectMapper json, ReportingConfig config) {
        this.json = json;
        this.capacity = config.board().queue();
    }

    /** @param from the last id the browser has, or null for what comes from now on */
    public Flow.Publisher<BoardEvent> open(BoardScope scope, Long from) {
        // Not null even for "from now on": something may be published before the newcomer is welcomed.
        Long since = from == null ? position : from;
        BoardReader[] self = new BoardReader[1];
        self[0] = new BoardReader(scope, since, capacity, () -> leave(self[0]));
        newcomers.add(self[0]);
        self[0].offer(BoardEvent.SIGN_OF_LIFE);
        return self[0];
    }

    private void leave(BoardReader reader) {
        newcomers.remove(reader);
        readers.remove(reader);
    }

    /** Those who came since the last call, in the feed from now on; for the one thread that tails the journal. */
    public List<Newcomer> takeNewcomers() {
        List<Newcomer> taken = new ArrayList<>();
        for (BoardReader next = newcomers.poll(); next != null; next = newcomers.poll()) {
            readers.add(next);
            if (next.hasLeft()) {
                readers.remove(next);
            }
            taken.add(new Newcomer(next));
        }
        return taken;
    }

    /** A browser that has come and waits for what it missed. */
    public final class Newcomer {
        private final BoardReader reader;

        private Newcomer(BoardReader reader) {
            this.reader = reader;
        }

        public Long from() {
            return reader.from();
        }

        public void catchUp(List<BoardChange> missed) {
            missed.forEach(change -> deliver(List.of(reader), change));
        }

        public void reset() {
            reader.offer(BoardEvent.reset());
        }
    }

    /** Where the journal stands when its tail begins to follow it. */
    public void startAt(long id) {
        position = id;
    }

    public void publish(List<BoardChange> changes) {
        changes.forEach(change -> deliver(readers, change));
        position = changes.getLast().id();
    }

    public void signOfLife() {
        readers.forEach(reader -> reader.offer(BoardEvent.SIGN_OF_LIFE));
    }

    private void deliver(Iterable<BoardReader> to, BoardChange change) {
        switch (change) {
            case BoardChange.OfComplaint complaint -> deliver(to, complaint);
            case BoardChange.OfAlarm alarm -> deliver(to, alarm);
        }
    }

    private void deliver(Iterable<BoardReader> to, BoardChange.OfComplaint change) {
        if (change.card() == null) {
            return;
        }
        String key = "complaint/" + change.complaintId();
        BoardEvent now = new BoardEvent(change.id(), key, "complaint", write(change.card()));
        BoardEvent gone = new BoardEvent(change.id(), key, "gone", write(Map.of("id", change.complaintId())));
        for (BoardReader reader : to) {
            if (reader.scope().sees(change.card().unit())) {
                reader.offer(now);
            } else if (reader.scope().sees(change.formerUnit())) {
                reader.offer(gone);
            }
        }
    }

    private void deliver(Iterable<BoardReader> to, BoardChange.OfAlarm change) {
        boolean over = change.alarm() == null;
        String data = write(over ? Map.of("key", change.key()) : change.alarm());
        BoardEvent event = new BoardEvent(change.id(), "alarm/" + change.key(), over ? "alarm-cleared" : "alarm", data);
        to.forEach(reader -> {
            if (reader.scope().all()) {
                reader.offer(event);
            }
        });
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a board view could not be written as JSON; the board shows it later", e);
        }
    }
}
