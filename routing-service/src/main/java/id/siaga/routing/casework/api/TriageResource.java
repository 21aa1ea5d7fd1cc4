package id.siaga.routing.casework.api;

import id.siaga.region.RegionPack;
import id.siaga.routing.casework.application.CaseDesk.Mark;
import id.siaga.routing.casework.application.CaseDesk.Wanted;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadCases;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.State;
import id.siaga.service.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;

/** Complaints nobody leads yet, nearest deadline first, each with the units worth a look. */
@Path("/api/v1/triage")
@RolesAllowed("operator")
public class TriageResource {
    private static final int PAGE = 100;

    private final ReadCases readCases;
    private final RegionPack pack;
    private final Caller caller;

    TriageResource(ReadCases readCases, RegionPack pack, Caller caller) {
        this.readCases = readCases;
        this.pack = pack;
        this.caller = caller;
    }

    @GET
    public Uni<PageView<ComplaintView>> waiting(@QueryParam("cursor") String cursor) {
        Officer officer = Callers.officer(caller);
        Wanted wanted = new Wanted(Set.of(State.TRIAGE), null, null, null, false, Cursor.read(cursor), PAGE);
        return readCases.list(officer, wanted).map(found -> new PageView<>(views(found, officer), next(found)));
    }

    private List<ComplaintView> views(List<Complaint> found, Officer officer) {
        return found.stream()
                .map(complaint -> ComplaintView.of(complaint, pack, officer))
                .toList();
    }

    private static String next(List<Complaint> found) {
        if (found.size() < PAGE) {
            return null;
        }
        Complaint last = found.getLast();
        return Cursor.write(
                new Mark(last.standing().promise().dueAt(), last.filing().id()));
    }
}
