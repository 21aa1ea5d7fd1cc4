package id.siaga.sla.api;

import id.siaga.service.Refused;
import id.siaga.sla.domain.ClockReport;
import id.siaga.sla.domain.ClockReports;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/** How the promises stand. Only those of the caller's units are there; the rest is 404. Times are UTC. */
@Path("/api/v1/clocks")
@Authenticated
public class ClockResource {
    private static final int MOST = 200;

    /** A list as everywhere; {@code next} is null, these lists are short. */
    public record Page(List<ClockView> items, String next) {
        static Page of(List<ClockReport> reports) {
            return new Page(reports.stream().map(ClockView::of).toList(), null);
        }
    }

    private final ClockReports reports;
    private final Viewers viewers;

    ClockResource(ClockReports reports, Viewers viewers) {
        this.reports = reports;
        this.viewers = viewers;
    }

    @GET
    public Uni<Page> ofComplaint(@QueryParam("complaint") String complaint) {
        if (complaint == null || complaint.isBlank()) {
            return Uni.createFrom().failure(Refused.badRequest("Sebutkan aduan: ?complaint=…"));
        }
        return reports.ofComplaint(complaint, viewers.current()).map(found -> {
            if (found.isEmpty()) {
                throw Refused.notFound();
            }
            return Page.of(found);
        });
    }

    /** Due within a time or overdue, most urgent first, 200 at most. */
    @GET
    @Path("/at-risk")
    public Uni<Page> atRisk(@QueryParam("within") @DefaultValue("PT30M") String within) {
        try {
            return reports.atRisk(Duration.parse(within), viewers.current(), MOST)
                    .map(Page::of);
        } catch (DateTimeParseException e) {
            return Uni.createFrom().failure(Refused.badRequest("Tulis jangka waktu seperti PT30M."));
        }
    }
}
