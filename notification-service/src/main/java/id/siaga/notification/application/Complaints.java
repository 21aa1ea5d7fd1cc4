package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What is known here of a complaint. */
public interface Complaints {
    Uni<Void> registered(Tx tx, String complaint, String ticket, String token);

    /**
     * An older version than the known one changes nothing.
     *
     * @param unit null while nobody leads
     */
    Uni<Void> assigned(Tx tx, String complaint, long version, String unit);

    /** Empty until the complaint was registered, as far as we have heard. */
    Uni<Optional<String>> ticket(Tx tx, String complaint);
}
