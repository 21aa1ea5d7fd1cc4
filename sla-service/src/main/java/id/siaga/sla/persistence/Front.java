package id.siaga.sla.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where the steps begin that are still due. What has fired stays in front of them in the index until it is vacuumed; in a
 * herd, walking past it at every claim took longer than firing. Every second all is looked at again, for what was written
 * or given back behind this place.
 */
final class Front {
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final long ALL_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    /** A place in the order of claims. */
    record Place(Instant at, UUID clock) {}

    private Place place = START;
    private long lookedAtAll = System.nanoTime();

    synchronized Place place() {
        long now = System.nanoTime();
        if (now - lookedAtAll > ALL_AGAIN_NANOS) {
            lookedAtAll = now;
            place = START;
        }
        return place;
    }

    synchronized void beginsAt(Place first) {
        place = first;
    }
}
