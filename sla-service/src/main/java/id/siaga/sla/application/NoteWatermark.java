package id.siaga.sla.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.domain.Horizons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Remembers how far the stream of complaints is complete; every instance hears it, it counts once. */
@ApplicationScoped
public class NoteWatermark {
    private final UnitOfWork unitOfWork;
    private final Horizons horizons;

    NoteWatermark(UnitOfWork unitOfWork, Horizons horizons) {
        this.unitOfWork = unitOfWork;
        this.horizons = horizons;
    }

    public Uni<Void> handle(Instant at, List<Long> endOffsets) {
        return unitOfWork.run(tx -> horizons.note(tx, at, endOffsets));
    }
}
