package id.siaga.sla.api;

import id.siaga.service.Refused;
import id.siaga.sla.domain.ClockReport;
import id.siaga.sla.domain.ClockReports;
import id.siaga.sla.domain.ClockReports.Mark;
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
    private static final String WITHIN = "Tulis jangka waktu seperti PT30M, paling lama setahun.";
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** A list as everywhere: {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<ClockView> items, String next) {
        static Page of(List<ClockReport> reports) {
            return new Page(reports.stream().map(ClockView::of).toList(), null);
        }

        /** @param reports one more than fit where another page follows */
        static Page of(List<ClockReport> reports, int size) {
            List<ClockReport> shown = reports.stream().limit(size).toList();
            String next = reports.size() > size ? Cursor.write(Mark.of(shown.getLast())) : null;
            return new Page(of(shown).items(), next);
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

    /** Due within a time or overdue, most urgent first; {@code limit} 50, 200 at most. */
    @GET
    @Path("/at-risk")
    public Uni<Page> atRisk(
            @QueryParam("within") @DefaultValue("PT30M") String within,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return reports.atRisk(within(within), viewers.current(), Cursor.read(cursor), size + 1)
                .map(found -> Page.of(found, size));
    }

    private static Duration within(String text) {
        try {
            Duration within = Duration.parse(text);
            if (within.isNegative() || within.compareTo(FURTHEST) > 0) {
                throw Refused.badRequest(WITHIN);
            }
            return within;
        } catch (DateTimeParseException e) {
            throw Refused.badRequest(WITHIN);
        }
    }
}
