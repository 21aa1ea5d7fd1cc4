package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A citizen was heard: the window is open and what waited for it goes out. */
@ApplicationScoped
public class NoteInbound {
    private final Windows windows;
    private final Notifications notifications;

    NoteInbound(Windows windows, Notifications notifications) {
        this.windows = windows;
        this.notifications = notifications;
    }

    public Uni<Void> handle(Tx tx, String conversation, Instant at) {
        return windows.heard(tx, conversation, at)
                .chain(() -> notifications.releaseWindow(tx, conversation))
                .replaceWithVoid();
    }
}
