package id.siaga.routing.duty.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;

/** What was last said about officials and units, so that only changes are told, each with its version. */
public interface Roster {
    /** Whether everything of this pack version has been told. */
    Uni<Boolean> isSeeded(Tx tx, String packVersion);

    Uni<Void> seeded(Tx tx, String packVersion);

    /**
     * @param fingerprint a keyed hash of the addresses
     * @return the new version, or 0 when nothing changed
     */
    Uni<Long> official(Tx tx, String person, String fingerprint);

    /** @return the new version, or 0 when nothing changed; person ids may be null */
    Uni<Long> duty(Tx tx, String unit, String head, String deputy, String onDuty);
}
