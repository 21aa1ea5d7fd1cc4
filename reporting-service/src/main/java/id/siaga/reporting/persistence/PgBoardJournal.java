package id.siaga.reporting.persistence;

import id.siaga.eventing.Tx;
import id.siaga.reporting.projection.BoardJournal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgBoardJournal implements BoardJournal {
    private static final String APPEND = "INSERT INTO board_change (kind, subject, former_unit) VALUES ($1, $2, $3)";

    @Override
    public Uni<Void> complaintChanged(Tx tx, String complaintId, String formerUnit) {
        return tx.execute(APPEND, "complaint", complaintId, formerUnit).replaceWithVoid();
    }

    @Override
    public Uni<Void> alarmChanged(Tx tx, String key) {
        return tx.execute(APPEND, "alarm", key, null).replaceWithVoid();
    }
}
