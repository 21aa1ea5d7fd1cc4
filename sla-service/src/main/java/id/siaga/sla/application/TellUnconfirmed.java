package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.config.SlaConfig;
import id.siaga.sla.domain.Firing.Certainty;
import id.siaga.sla.domain.Firings;
import id.siaga.sla.domain.Horizon;
import id.siaga.sla.domain.Horizons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** When it stays unknown for too long whether somebody acted, the ladder is told, marked as unconfirmed. */
@ApplicationScoped
public class TellUnconfirmed {
    private final UnitOfWork unitOfWork;
    private final Horizons horizons;
    private final Firings firings;
    private final TellAudience tellAudience;
    private final SlaConfig config;

    TellUnconfirmed(
            UnitOfWork unitOfWork, Horizons horizons, Firings firings, TellAudience tellAudience, SlaConfig config) {
        this.unitOfWork = unitOfWork;
        this.horizons = horizons;
        this.firings = firings;
        this.tellAudience = tellAudience;
        this.config = config;
    }

    /** One round. @return how many were told; above zero means there may be more */
    public Uni<Integer> handle() {
        return unitOfWork.run(tx -> horizons.current(tx).chain(horizon -> tell(tx, horizon)));
    }

    private Uni<Integer> tell(Tx tx, Horizon horizon) {
        boolean silentForLong = horizon.silentFor(config.silence().tellAfter());
        Instant firedUntil = silentForLong
                ? horizon.now()
                : horizon.now().minus(config.silence().tellAfter());
        return firings.claimProvisional(tx, firedUntil, config.claim().oldest())
                .chain(waiting -> tellAudience
                        .address(tx, waiting, Certainty.UNCONFIRMED)
                        .call(addressed -> firings.save(
                                tx,
                                addressed.stream()
                                        .map(TellAudience.Addressed::firing)
                                        .toList()))
                        .chain(addressed -> tellAudience.announce(tx, addressed, horizon.now()))
                        .replaceWith(waiting.size()));
    }
}
