package id.siaga.sla.domain;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Read side of the promises; what a viewer may not see is not there. */
public interface ClockReports {
    /** Oldest first. */
    Uni<List<ClockReport>> ofComplaint(String complaint, Viewer viewer);

    /** Running and due within so long, or overdue; most urgent first. */
    Uni<List<ClockReport>> atRisk(Duration within, Viewer viewer, int limit);
}
