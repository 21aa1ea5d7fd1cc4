package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a complaint's ticket and link, and lets go the alerts that waited for them. */
@ApplicationScoped
public class RememberComplaint {
    private final Complaints complaints;
    private final Notifications notifications;

    RememberComplaint(Complaints complaints, Notifications notifications) {
        this.complaints = complaints;
        this.notifications = notifications;
    }

    public Uni<Void> handle(Tx tx, String complaint, String ticket, String token) {
        return complaints
                .registered(tx, complaint, ticket, token)
                .chain(() -> notifications.releaseComplaint(tx, complaint))
                .replaceWithVoid();
    }
}
