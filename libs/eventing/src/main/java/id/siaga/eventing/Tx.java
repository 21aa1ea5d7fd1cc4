package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** A running database transaction. Statements use {@code $1}-style parameters; one at a time. */
public interface Tx {
    /** @return how many rows the statement touched */
    Uni<Integer> execute(String sql, Object... parameters);

    /** @return whether the query yields at least one row */
    Uni<Boolean> any(String sql, Object... parameters);

    /**
     * The database's clock, read after this transaction has its id: an act stored with this instant can't commit
     * behind a watermark that never saw it.
     */
    Uni<Instant> instant();
}
