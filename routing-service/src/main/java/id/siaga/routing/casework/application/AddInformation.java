package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.region.Area;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A citizen adds to a complaint; what nobody could place yet may find its unit now. */
@ApplicationScoped
public class AddInformation {
    private final KeepComplaint keep;
    private final RegionPack pack;
    private final RouteComplaint route;

    AddInformation(KeepComplaint keep, RegionPack pack, RouteComplaint route) {
        this.keep = keep;
        this.pack = pack;
        this.route = route;
    }

    /** One more message. {@code text} and the coordinates may be null. */
    public record Addition(String kind, String text, Double latitude, Double longitude, Instant sentAt) {}

    /** @return whether the place turned out to be outside only now */
    public Uni<Boolean> handle(Tx tx, UUID id, Addition addition, Instant at) {
        return keep.existing(tx, id).chain(complaint -> {
            complaint.inform(addition.kind(), addition.sentAt(), at, addition.text());
            locate(complaint, addition, at);
            return route.again(tx, complaint, addition.text(), at).call(() -> keep.saved(tx, complaint));
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
}
