package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.sla.domain.Clocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The unit that leads answers for the running promise from now on; it inherits the deadline. */
@ApplicationScoped
public class AssignUnit {
    private final Clocks clocks;

    AssignUnit(Clocks clocks) {
        this.clocks = clocks;
    }

    public Uni<Void> handle(Tx tx, String complaint, String unit) {
        return clocks.assign(tx, complaint, unit);
    }
}
