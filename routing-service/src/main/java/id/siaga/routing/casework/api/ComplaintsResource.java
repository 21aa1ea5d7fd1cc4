package id.siaga.routing.casework.api;

import id.siaga.region.RegionPack;
import id.siaga.routing.casework.application.ActOnComplaint;
import id.siaga.routing.casework.application.Action;
import id.siaga.routing.casework.application.CaseDesk.Mark;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadCases;
import id.siaga.routing.casework.application.ReadCases.Case;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Caller;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The complaints an officer may see: the own unit's and its children's. Another unit's complaint is 404 by every route;
 * a write needs {@code If-Match} with the version it is based on (428 without, 412 when it is old).
 */
@Path("/api/v1/complaints")
@RolesAllowed({"officer", "unit-head", "operator", "executive", "auditor", "admin"})
public class ComplaintsResource {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private final ReadCases readCases;
    private final ActOnComplaint actOnComplaint;
    private final RegionPack pack;
    private final Reasons reasons;
    private final Caller caller;

    ComplaintsResource(
            ReadCases readCases, ActOnComplaint actOnComplaint, RegionPack pack, Reasons reasons, Caller caller) {
        this.readCases = readCases;
        this.actOnComplaint = actOnComplaint;
        this.pack = pack;
        this.reasons = reasons;
        this.caller = caller;
    }

    @GET
    public Uni<PageView<ComplaintView>> list(@BeanParam ListQuery query) {
        Officer officer = Callers.officer(caller);
        return readCases.list(officer, query.wanted()).map(found -> page(found, query, officer));
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<CaseView>> one(@PathParam("id") String id) {
        Officer officer = Callers.officer(caller);
        return readCases.whole(officer, id).map(found -> tagged(found.complaint(), view(found, officer)));
    }

    @GET
    @Path("{id}/timeline")
    public Uni<TimelineView> timeline(@PathParam("id") String id) {
        Officer officer = Callers.officer(caller);
        return readCases.timeline(officer, id).map(timeline -> TimelineView.of(timeline, officer));
    }

    @POST
    @Path("{id}/actions")
    @RolesAllowed({"officer", "unit-head", "operator"})
    public Uni<RestResponse<ComplaintView>> act(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ActionRequest request) {
        Officer officer = Callers.acting(caller);
        // Before anything about the request: another unit's complaint is not there at all.
        return readCases
                .one(officer, id)
                .chain(seen -> actOnComplaint.handle(officer, id, version(ifMatch), action(request)))
                .map(complaint -> tagged(complaint, ComplaintView.of(complaint, pack, officer)));
    }

    private CaseView view(Case found, Officer officer) {
        boolean leading = officer.worksFor(found.complaint().standing().unit());
        return new CaseView(
                ComplaintView.of(found.complaint(), pack, officer),
                officer.mayRead() ? found.reasons() : null,
                found.tasks().stream()
                        .map(task -> TaskView.of(task, pack, officer))
                        .toList(),
                found.proposals().stream()
                        .filter(proposal -> leading && officer.mayRead())
                        .map(proposal -> ProposalView.of(proposal, pack, reasons))
                        .toList(),
                found.reporter().map(ReporterView::of).orElse(null),
                found.complaint().filing().origin().hasChat(),
                leading);
    }

    private static Action action(ActionRequest request) {
        if (request == null) {
            throw Refused.badRequest("Isi permintaan kosong.");
        }
        return request.action();
    }

    private static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.preconditionRequired();
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refused.badRequest("If-Match harus berisi versi aduan, misalnya \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }

    private static <T> RestResponse<T> tagged(Complaint complaint, T view) {
        return ResponseBuilder.ok(view)
                .header("ETag", "\"" + complaint.standing().version() + "\"")
                .build();
    }

    private PageView<ComplaintView> page(List<Complaint> found, ListQuery query, Officer officer) {
        List<Complaint> shown = found.subList(0, Math.min(found.size(), query.size()));
        String next = found.size() > query.size() ? Cursor.write(mark(shown.getLast(), query.isNewest())) : null;
        return new PageView<>(
                shown.stream()
                        .map(complaint -> ComplaintView.of(complaint, pack, officer))
                        .toList(),
                next);
    }

    private static Mark mark(Complaint complaint, boolean newest) {
        return new Mark(
                newest
                        ? complaint.filing().receivedAt()
                        : complaint.standing().promise().dueAt(),
                complaint.filing().id());
    }
}
