package id.siaga.notification.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.sealing.UnsealableText;
import id.siaga.notification.config.NotificationConfig;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.OutgoingMessage;
import id.siaga.notification.domain.OutgoingMessage.Body;
import id.siaga.notification.domain.OutgoingMessage.Recipient;
import id.siaga.notification.domain.ServiceWindow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the message out of a claimed notification, or says why it can't go now. */
@ApplicationScoped
class PrepareMessage {
    /** What to do with a claimed notification. */
    sealed interface Prepared {
        record Ready(Notification notification, OutgoingMessage message) implements Prepared {}

        record NotNow(Notification notification, NotificationState state) implements Prepared {}
    }

    private final Addresses addresses;
    private final Windows windows;
    private final Complaints complaints;
    private final Wording wording;
    private final URI publicUrl;

    PrepareMessage(
            Addresses addresses, Windows windows, Complaints complaints, Wording wording, NotificationConfig config) {
        this.addresses = addresses;
        this.windows = windows;
        this.complaints = complaints;
        this.wording = wording;
        this.publicUrl = config.publicUrl();
    }

    Uni<Prepared> handle(Tx tx, Notification notification, Instant now) {
        return isWindowOpen(tx, notification, now)
                .chain(open -> open
                        ? addresses
                                .open(tx, notification)
                                .chain(recipient -> recipient.isEmpty()
                                        ? held(notification, HoldReason.CONTACT)
                                        : ready(tx, notification, recipient.get()))
                                .onFailure(PrepareMessage::isWording)
                                .recoverWithItem(failure -> new Prepared.NotNow(
                                        notification, new NotificationState.Failed("wording", 0, now)))
                        : held(notification, HoldReason.WINDOW));
    }

    private Uni<Boolean> isWindowOpen(Tx tx, Notification notification, Instant now) {
        return notification.isTemplate()
                ? Uni.createFrom().item(true)
                : windows.lastInbound(tx, notification.conversation())
                        .map(heard -> ServiceWindow.isOpen(heard.orElse(null), now));
    }

    private Uni<Prepared> ready(Tx tx, Notification notification, Recipient recipient) {
        return ticket(tx, notification).map(ticket -> {
            Map<String, String> params = new HashMap<>(wording.open(notification.content()));
            ticket.ifPresent(known -> addTicket(params, known));
            Body body = notification.isTemplate()
                    ? wording.template(notification.purpose(), params)
                    : wording.text(notification.purpose(), params);
            OutgoingMessage message = new OutgoingMessage(
                    notification.id(), notification.channel(), notification.account(), recipient, body);
            return new Prepared.Ready(notification, message);
        });
    }

    /** For officers, whose alerts may be older than what we know of the complaint; citizens' texts bring their own. */
    private void addTicket(Map<String, String> params, String ticket) {
        params.putIfAbsent("tiket", ticket);
        params.putIfAbsent("tautan", publicUrl + "/petugas#/aduan/" + ticket);
    }

    private Uni<Optional<String>> ticket(Tx tx, Notification notification) {
        return notification.audience() == Audience.OFFICER
                ? complaints.ticket(tx, notification.complaint())
                : Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Prepared> held(Notification notification, HoldReason reason) {
        return Uni.createFrom().item(new Prepared.NotNow(notification, new NotificationState.Held(reason, null)));
    }

    private static boolean isWording(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof UnsealableText;
    }
}
