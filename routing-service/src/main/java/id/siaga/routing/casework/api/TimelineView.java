package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.CaseDesk.Told;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.domain.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A complaint's timeline; {@code verified} says that nothing in the chain was changed. */
public record TimelineView(List<Entry> items, boolean verified) {
    private static final String ERASED = "isi dihapus";

    /** {@code content} is null for those who may not read it. */
    public record Entry(
            long sequence, String type, Instant at, String actor, String role, String content, String hash) {}

    static TimelineView of(List<Told> timeline, Officer officer) {
        List<Entry> items = new ArrayList<>();
        boolean verified = true;
        String previous = TimelineEntry.BEGINNING;
        for (Told told : timeline) {
            TimelineEntry entry = told.entry();
            boolean erased = told.content() == null;
            verified &= entry.follows(previous) && (erased || entry.holds(told.salt(), told.content()));
            previous = entry.hash();
            items.add(new Entry(
                    entry.sequence(),
                    entry.type(),
                    entry.at(),
                    entry.actor().id(),
                    entry.actor().role(),
                    officer.mayRead() ? (erased ? ERASED : told.content()) : null,
                    entry.hash()));
        }
        return new TimelineView(items, verified);
    }
}
