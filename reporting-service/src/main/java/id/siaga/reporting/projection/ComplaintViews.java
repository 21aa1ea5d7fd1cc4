package id.siaga.reporting.projection;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;

/** The board's row of each complaint. Every method makes a stub where the complaint is not known yet. */
public interface ComplaintViews {
    Uni<Void> register(Tx tx, Registration registration);

    /** @return the unit that led before when the fact changed it, else null */
    Uni<String> apply(Tx tx, ComplaintFact fact);

    Uni<Void> addStep(Tx tx, String complaintId, PublicStep step);

    /** @return whether that is news */
    Uni<Boolean> noteDelivered(Tx tx, String complaintId);

    /** A message to the citizen will not arrive. */
    Uni<Void> noteUndelivered(Tx tx, String complaintId);
}
