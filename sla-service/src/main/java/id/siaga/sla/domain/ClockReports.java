package id.siaga.sla.domain;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Read side of the promises; what a viewer may not see is not there. */
public interface ClockReports {
    /** Oldest first. */
    Uni<List<ClockReport>> ofComplaint(String complaint, Viewer viewer);

    /** Running and due within so long, or overdue; most urgent first, from behind the mark on. */
    Uni<List<ClockReport>> atRisk(Duration within, Viewer viewer, Mark behind, int limit);

    /** A place in a list ordered by deadline. */
    record Mark(Instant dueAt, UUID clock) {
        public static final Mark START = new Mark(Instant.EPOCH, new UUID(0, 0));

        public static Mark of(ClockReport report) {
            return new Mark(report.promise().dueAt(), report.promise().id());
        }
    }
}
