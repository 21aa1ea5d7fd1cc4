package id.siaga.sla.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.region.RegionPack;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Warns while the holidays of this or the coming year are missing: deadlines would count them as working days. */
@ApplicationScoped
public class CheckCalendar {
    private static final Logger LOG = Logger.getLogger(CheckCalendar.class);

    private final UnitOfWork unitOfWork;
    private final RegionPack pack;

    CheckCalendar(UnitOfWork unitOfWork, RegionPack pack) {
        this.unitOfWork = unitOfWork;
        this.pack = pack;
    }

    public Uni<Void> handle() {
        return unitOfWork
                .run(Tx::instant)
                .invoke(now -> pack.calendar().warnings(now).forEach(LOG::warn))
                .replaceWithVoid();
    }
}
