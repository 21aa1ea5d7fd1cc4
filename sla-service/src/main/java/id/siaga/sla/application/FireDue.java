package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.config.SlaConfig;
import id.siaga.sla.domain.DueSteps;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Fires steps whose moment has come and before which everything has been read: never early, once each, however many
 * instances run.
 */
@ApplicationScoped
public class FireDue {
    private final UnitOfWork unitOfWork;
    private final Horizons horizons;
    private final DueSteps dueSteps;
    private final FireSteps fireSteps;
    private final SlaConfig config;

    FireDue(UnitOfWork unitOfWork, Horizons horizons, DueSteps dueSteps, FireSteps fireSteps, SlaConfig config) {
        this.unitOfWork = unitOfWork;
        this.horizons = horizons;
        this.dueSteps = dueSteps;
        this.fireSteps = fireSteps;
        this.config = config;
    }

    /**
     * One round. While the broker is behind, the old ones wait; new ones go first, a few at each tick.
     *
     * @return how many fired; above zero means there may be more to do at once
     */
    public Uni<Integer> handle() {
        return unitOfWork.run(tx -> horizons.current(tx).chain(horizon -> fire(tx, horizon)));
    }

    private Uni<Integer> fire(Tx tx, Horizon horizon) {
        if (horizon.certainUntil() == null) {
            return Uni.createFrom().item(0);
        }
        return horizon.congested()
                ? claim(tx, horizon, 0).replaceWith(0)
                : claim(tx, horizon, config.claim().oldest());
    }

    private Uni<Integer> claim(Tx tx, Horizon horizon, int oldest) {
        return dueSteps.claim(tx, horizon.certainUntil(), oldest, config.claim().newest())
                .chain(due -> fireSteps.handle(tx, due, horizon.now(), Certainty.CONFIRMED));
    }
}
