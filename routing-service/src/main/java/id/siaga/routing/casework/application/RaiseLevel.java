package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Complaints;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows officers how high a complaint has been escalated. */
@ApplicationScoped
public class RaiseLevel {
    private final Complaints complaints;

    RaiseLevel(Complaints complaints) {
        this.complaints = complaints;
    }

    public Uni<Void> handle(Tx tx, UUID id, int level) {
        return complaints.find(tx, id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            found.get().escalated(level);
            return complaints.save(tx, found.get());
        });
    }
}
