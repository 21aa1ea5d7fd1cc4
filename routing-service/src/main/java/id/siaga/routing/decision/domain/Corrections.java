package id.siaga.routing.decision.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What officers' acts teach about routing, in order. Nothing a citizen wrote is copied: an example's text is read from
 * the citizen's messages when it is asked for, so what was erased or taken back is missing from the next rebuild.
 */
public interface Corrections {
    /** An act may be taken back for so long; until then it teaches nothing. */
    Duration UNDOABLE = Duration.ofMinutes(1);

    /** How many of the newest examples are worth reading; with a hundred a day that is almost three years. */
    int REMEMBERED = 100_000;

    Uni<Void> add(Tx tx, Lesson lesson);

    /** Once a complaint taught something, that a unit goes on with it says nothing new. */
    Uni<Void> addUnlessTaught(Tx tx, Lesson lesson);

    /** What the act of this instant taught was a mistake. */
    Uni<Void> forget(Tx tx, UUID complaint, Instant at);

    /**
     * The next ones, by id, oldest first. An example appears only when it can't be undone any more and none with a
     * smaller id can still be committed, so a reader that remembers its last id misses none. Those without words left
     * are skipped, and so are those before the newest {@link #REMEMBERED}.
     *
     * @param id the last one read; 0 to begin
     */
    Uni<List<Correction>> after(Tx tx, long id, int limit);

    /** Where the knowledge comes from, weightiest first. */
    enum Source {
        TRIAGE,
        TRANSFER,
        CLASSIFY,
        /** An officer of the unit that was chosen answered. */
        CONFIRMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code category} may be null; {@code at} is when the officer acted. */
    record Lesson(UUID complaint, String unit, String category, Source source, Instant at) {}

    /**
     * One example for the learner.
     *
     * @param text everything the citizen had written by then, one message a line
     */
    record Correction(long id, Lesson lesson, String text, String channel, String account) {}
}
