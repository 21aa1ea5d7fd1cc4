package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps who leads a complaint, for permission. */
@ApplicationScoped
public class RememberUnit {
    private final Complaints complaints;

    RememberUnit(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @param unit null while nobody leads */
    public Uni<Void> handle(Tx tx, String complaint, long version, String unit) {
        return complaints.assigned(tx, complaint, version, unit);
    }
}
