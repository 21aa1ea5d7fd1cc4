package id.siaga.reporting.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Flow;

/**
 * One browser at the board. What it has not taken yet waits in a bounded queue in which a newer change of the same
 * complaint replaces the older: a slow phone costs memory for the board's size, never for the day's traffic.
 */
final class BoardReader implements Flow.Publisher<BoardEvent>, Flow.Subscription {
    private final BoardScope scope;
    private final Long from;
    private final int capacity;
    private final Runnable leave;
    private final Map<String, BoardEvent> waiting = new LinkedHashMap<>();
    private Flow.Subscriber<? super BoardEvent> subscriber;
    private long demand;
    private boolean emitting;
    private boolean left;

    BoardReader(BoardScope scope, Long from, int capacity, Runnable leave) {
        this.scope = scope;
        this.from = from;
        this.capacity = capacity;
        this.leave = leave;
    }

    BoardScope scope() {
        return scope;
    }

    /** The last id the browser has; null where the journal was not followed yet. */
    Long from() {
        return from;
    }

    boolean hasLeft() {
        synchronized (waiting) {
            return left;
        }
    }

    @Override
    public void subscribe(Flow.Subscriber<? super BoardEvent> browser) {
        subscriber = browser;
        browser.onSubscribe(this);
    }

    void offer(BoardEvent event) {
        synchronized (waiting) {
            if (left) {
                return;
            }
            // To the end: ids leave in rising order, so the browser's last id never runs ahead of what it has.
            waiting.remove(event.key());
            if (waiting.size() >= capacity) {
                waiting.clear();
                waiting.put("reset", BoardEvent.reset());
            } else {
                waiting.put(event.key(), event);
            }
        }
        emit();
    }

    @Override
    public void request(long more) {
        synchronized (waiting) {
            demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
        }
        emit();
    }

    @Override
    public void cancel() {
        synchronized (waiting) {
            left = true;
            waiting.clear();
        }
        leave.run();
    }

    /** One thread at a time, outside the lock: the browser may ask for more while it is being given something. */
    private void emit() {
        BoardEvent next = take(false);
        while (next != null) {
            subscriber.onNext(next);
            next = take(true);
        }
    }

    private BoardEvent take(boolean mine) {
        synchronized (waiting) {
            if (emitting && !mine) {
                return null;
            }
            if (subscriber == null || demand == 0 || waiting.isEmpty()) {
                emitting = false;
                return null;
            }
            emitting = true;
            demand--;
            return waiting.remove(waiting.keySet().iterator().next());
        }
    }
}
