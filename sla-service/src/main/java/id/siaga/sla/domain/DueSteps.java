package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Claims of steps whose moment has come; each step goes to one caller only and is locked until its transaction ends. */
public interface DueSteps {
    /**
     * Steps due until an instant, of complaints with nothing parked.
     *
     * @param oldest at most so many of the oldest
     * @param newest and so many of the new ones, those that fell due in the last five seconds and those that were as new
     *     at an earlier claim and were left, so that a herd starves nobody
     */
    Uni<List<DueStep>> claim(Tx tx, Instant until, int oldest, int newest);

    /** The same where it is not certain what has been read; promises that wait for the citizen go on waiting. */
    Uni<List<DueStep>> claimUncertain(Tx tx, Instant until, int oldest, int newest);

    /** Steps due until an instant of complaints of which a record is parked: what it says is not known. */
    Uni<List<DueStep>> claimParked(Tx tx, Instant until, int limit);
}
