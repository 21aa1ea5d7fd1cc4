package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.Area;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Report;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A citizen adds to a complaint; what nobody could place yet may find its unit now. */
@ApplicationScoped
public class AddInformation {
    private final KeepComplaint keep;
    private final RegionPack pack;
    private final DecideUnit decideUnit;

    AddInformation(KeepComplaint keep, RegionPack pack, DecideUnit decideUnit) {
        this.keep = keep;
        this.pack = pack;
        this.decideUnit = decideUnit;
    }

    /** One more message. {@code text} and the coordinates may be null. */
    public record Addition(
            String messageId, String kind, String text, Double latitude, Double longitude, Instant sentAt) {}

    public Uni<Complaint> handle(Tx tx, UUID id, Addition addition, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            complaint.inform(addition.messageId(), addition.kind(), addition.sentAt(), at, addition.text());
            locate(complaint, addition, at);
            if (complaint.standing().state() == State.TRIAGE) {
                placeAgain(complaint, addition, at);
            }
            return keep.saved(tx, complaint);
        });
    }

    private void locate(Complaint complaint, Addition addition, Instant at) {
        if (addition.latitude() == null || !complaint.can(Act.LOCATE)) {
            return;
        }
        String area = pack.areas()
                .at(addition.latitude(), addition.longitude())
                .map(Area::code)
                .orElse(null);
        complaint.locate(new Place(area, addition.latitude(), addition.longitude()), at);
    }

    private void placeAgain(Complaint complaint, Addition addition, Instant at) {
        String known =
                complaint.filing().excerpt() == null ? "" : complaint.filing().excerpt();
        String text = addition.text() == null ? known : known + " " + addition.text();
        Place place = complaint.standing().place();
        var origin = complaint.filing().origin();
        var report = new Report(origin.channel(), origin.account(), text, place.latitude(), place.longitude());
        if (decideUnit.decide(report) instanceof Assigned assigned) {
            RegisterComplaint.Routing.apply(complaint, assigned, at);
        }
    }
}
