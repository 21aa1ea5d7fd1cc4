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
import java.time.Duration;

/**
 * Fires steps whose moment has come and before which everything has been read: never early, once each, however many
 * instances run.
 */
@ApplicationScoped
public class FireDue {
    private static final int BEHIND = -1;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

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
     * One round of working off. While the broker is behind it only waits a moment: more would lengthen the queue.
     *
     * @return above zero when there may be more to do
     */
    public Uni<Integer> handle() {
        return unitOfWork
                .run(tx -> horizons.current(tx)
                        .chain(horizon -> horizon.congested()
                                ? Uni.createFrom().item(BEHIND)
                                : claim(tx, horizon, config.claim().oldest())))
                .chain(fired -> fired == BEHIND
                        ? Uni.createFrom().item(1).onItem().delayIt().by(A_MOMENT)
                        : Uni.createFrom().item(fired));
    }

    /** What fell due since the last time: few, however large a herd is being worked off beside. */
    public Uni<Integer> handleNew() {
        return unitOfWork.run(tx -> horizons.current(tx).chain(horizon -> claim(tx, horizon, 0)));
    }

    private Uni<Integer> claim(Tx tx, Horizon horizon, int oldest) {
        return horizon.certainUntil() == null
                ? Uni.createFrom().item(0)
                : dueSteps.claim(
                                tx,
                                horizon.certainUntil(),
                                oldest,
                                config.claim().newest())
                        .chain(due -> fireSteps.handle(tx, due, horizon.now(), Certainty.CONFIRMED));
    }
}
