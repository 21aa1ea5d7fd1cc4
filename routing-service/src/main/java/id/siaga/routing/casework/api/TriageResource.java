package id.siaga.routing.casework.api;

import id.siaga.region.RegionPack;
import id.siaga.routing.casework.application.CaseDesk.Mark;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.application.ReadTriage;
import id.siaga.routing.casework.application.ReadTriage.Waiting;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * Complaints nobody leads yet, nearest deadline first, each with at most three units worth a look. Choosing one is the
 * action {@code transfer} with unit and category; {@code undo} takes the choice back within a minute.
 */
@Path("/api/v1/triage")
@RolesAllowed("operator")
public class TriageResource {
    private static final int PAGE = 100;

    private final ReadTriage readTriage;
    private final RegionPack pack;
    private final Reasons reasons;
    private final Caller caller;

    TriageResource(ReadTriage readTriage, RegionPack pack, Reasons reasons, Caller caller) {
        this.readTriage = readTriage;
        this.pack = pack;
        this.reasons = reasons;
        this.caller = caller;
    }

    @GET
    public Uni<PageView<TriageView>> waiting(@QueryParam("cursor") String cursor) {
        Officer officer = Callers.officer(caller);
        return readTriage
                .handle(officer, Cursor.read(cursor), PAGE)
                .map(found -> new PageView<>(views(found, officer), next(found)));
    }

    private List<TriageView> views(List<Waiting> found, Officer officer) {
        return found.stream()
                .map(waiting -> TriageView.of(waiting, pack, reasons, officer))
                .toList();
    }

    private static String next(List<Waiting> found) {
        if (found.size() < PAGE) {
            return null;
        }
        var last = found.getLast().complaint();
        return Cursor.write(
                new Mark(last.standing().promise().dueAt(), last.filing().id()));
    }
}
