package id.siaga.sla.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Between which places steps are looked for that are still due. What has fired stays in the index until it is vacuumed;
 * in a herd, walking past it at every claim took longer than firing. Every second all is looked at again, for what was
 * written or given back behind the front.
 */
final class Front {
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    private static final long ALL_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration NEW = Duration.ofSeconds(5);

    /** A place in the order of claims. */
    record Place(Instant at, UUID clock) {}

    private Place oldest = START;
    private long lookedAtAll = System.nanoTime();
    private Instant newSince = Instant.MAX;

    synchronized Place oldest() {
        long now = System.nanoTime();
        if (now - lookedAtAll > ALL_AGAIN_NANOS) {
            lookedAtAll = now;
            oldest = START;
        }
        return oldest;
    }

    synchronized void beginsAt(Place first) {
        oldest = first;
    }

    /** New is what fell due in the last seconds, and what was as new at an earlier claim and has not been taken. */
    synchronized Instant newSince(Instant until) {
        Instant since = until.minus(NEW);
        return newSince.isBefore(since) ? newSince : since;
    }

    /** @param all whether there were fewer new ones than might have been taken */
    synchronized void tookNew(Instant since, Instant until, boolean all) {
        newSince = all ? until.minus(NEW) : since;
    }
}
