package id.siaga.sla.application;

import id.siaga.eventing.Alarms;
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
 * Fires what is due although it is not known whether somebody acted: while the watermark is silent, and for complaints
 * of which a record is parked. Board and operators see it; after a longer silence the ladder is told, unconfirmed.
 */
@ApplicationScoped
public class FireProvisionally {
    private static final String SILENT = "watermark.silent";
    private static final String SUBJECT = "complaint.events.v1";
    private static final String NEXT_STEP =
            "Periksa routing-service dan Kafka; eskalasi sementara belum terkonfirmasi sampai watermark bergerak lagi.";

    private final UnitOfWork unitOfWork;
    private final Horizons horizons;
    private final DueSteps dueSteps;
    private final FireSteps fireSteps;
    private final Alarms alarms;
    private final SlaConfig config;

    FireProvisionally(
            UnitOfWork unitOfWork,
            Horizons horizons,
            DueSteps dueSteps,
            FireSteps fireSteps,
            Alarms alarms,
            SlaConfig config) {
        this.unitOfWork = unitOfWork;
        this.horizons = horizons;
        this.dueSteps = dueSteps;
        this.fireSteps = fireSteps;
        this.alarms = alarms;
        this.config = config;
    }

    /** One round. @return how many fired; above zero means there may be more */
    public Uni<Integer> handle() {
        return unitOfWork.run(tx -> horizons.current(tx).chain(horizon -> {
            boolean silent = horizon.silentFor(config.silence().after());
            return alarm(tx, silent).chain(() -> {
                if (horizon.congested()) {
                    return Uni.createFrom().item(0);
                }
                return silent ? fireAll(tx, horizon) : fireParked(tx, horizon);
            });
        }));
    }

    private Uni<Integer> fireAll(Tx tx, Horizon horizon) {
        Certainty certainty =
                horizon.silentFor(config.silence().tellAfter()) ? Certainty.UNCONFIRMED : Certainty.PROVISIONAL;
        return dueSteps.claimUncertain(
                        tx,
                        horizon.now(),
                        config.claim().oldest(),
                        config.claim().newest())
                .chain(due -> fireSteps.handle(tx, due, horizon.now(), certainty))
                .chain(fired -> fired > 0 ? Uni.createFrom().item(fired) : fireParked(tx, horizon));
    }

    private Uni<Integer> fireParked(Tx tx, Horizon horizon) {
        return dueSteps.claimParked(tx, horizon.now(), config.claim().oldest())
                .chain(due -> fireSteps.handle(tx, due, horizon.now(), Certainty.PROVISIONAL));
    }

    private Uni<Void> alarm(Tx tx, boolean silent) {
        return silent ? alarms.raise(tx, SILENT, SUBJECT, NEXT_STEP) : alarms.clear(tx, SILENT, SUBJECT);
    }
}
