package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo told where it was taken; what nobody could place yet may find its unit now. A photo alone sends no citizen
 * elsewhere: it may have been taken on a journey, or by somebody else.
 */
@ApplicationScoped
public class LookAtPhoto {
    private final KeepComplaint keep;
    private final RouteComplaint route;

    LookAtPhoto(KeepComplaint keep, RouteComplaint route) {
        this.keep = keep;
        this.route = route;
    }

    public Uni<Void> handle(Tx tx, UUID id, Instant at) {
        return keep.existing(tx, id)
                .chain(complaint -> route.again(tx, complaint, null, at)
                        .chain(outside -> complaint.happenings().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : keep.saved(tx, complaint).replaceWithVoid()));
    }
}
