package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;

/** What the boards tail. A change gets its id when its transaction commits, so ids become visible in order. */
public interface BoardJournal {
    /** @param formerUnit the unit whose board loses the complaint, or null */
    Uni<Void> complaintChanged(Tx tx, String complaintId, String formerUnit);

    Uni<Void> alarmChanged(Tx tx, String key);
}
