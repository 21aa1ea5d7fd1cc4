package id.siaga.contracts;

import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.contracts.complaint.ComplaintClassified;
import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.contracts.complaint.ComplaintForwarded;
import id.siaga.contracts.complaint.ComplaintLocated;
import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.contracts.complaint.FeedbackReceived;
import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.contracts.complaint.TaskClosed;
import id.siaga.contracts.complaint.TaskOpened;
import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.contracts.duty.DutyChanged;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.contracts.message.IdentityChanged;
import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.contracts.notification.NotificationDelivered;
import id.siaga.contracts.notification.NotificationExpired;
import id.siaga.contracts.notification.NotificationFailed;
import id.siaga.contracts.notification.NotificationHeld;
import id.siaga.contracts.notification.NotificationRead;
import id.siaga.contracts.notification.NotificationSent;
import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.contracts.operations.AlarmRaised;
import id.siaga.contracts.sla.ClockCancelled;
import id.siaga.contracts.sla.ClockMet;
import id.siaga.contracts.sla.ClockPaused;
import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ClockResumed;
import id.siaga.contracts.sla.ClockStarted;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.sla.EscalationAcknowledged;
import id.siaga.contracts.sla.EscalationConfirmed;
import id.siaga.contracts.sla.EscalationUndeliverable;
import id.siaga.contracts.sla.EscalationWithdrawn;
import id.siaga.contracts.watermark.StreamWatermark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type of Siaga, written by hand: renaming a class never renames a contract. */
public final class EventCatalog {
    public static final List<EventType<?>> ALL = List.of(
            new EventType<>("message.received.v1", Topic.MESSAGE, MessageReceived.class),
            new EventType<>("message.edited.v1", Topic.MESSAGE, MessageEdited.class),
            new EventType<>("message.deleted.v1", Topic.MESSAGE, MessageDeleted.class),
            new EventType<>("message.sent-by-unit.v1", Topic.MESSAGE, MessageSentByUnit.class),
            new EventType<>("identity.changed.v1", Topic.MESSAGE, IdentityChanged.class),
            new EventType<>("media.stored.v1", Topic.MESSAGE, MediaStored.class),
            new EventType<>("media.failed.v1", Topic.MESSAGE, MediaFailed.class),
            new EventType<>("delivery.sent.v1", Topic.DELIVERY, DeliverySent.class),
            new EventType<>("delivery.delivered.v1", Topic.DELIVERY, DeliveryDelivered.class),
            new EventType<>("delivery.read.v1", Topic.DELIVERY, DeliveryRead.class),
            new EventType<>("delivery.failed.v1", Topic.DELIVERY, DeliveryFailed.class),
            new EventType<>("account.changed.v1", Topic.DELIVERY, AccountChanged.class),
            new EventType<>("webhook.parked.v1", Topic.INTAKE_PARKED, WebhookParked.class),
            new EventType<>("contact.linked.v1", Topic.CONTACT, ContactLinked.class),
            new EventType<>("reply.requested.v1", Topic.CONVERSATION, ReplyRequested.class),
            new EventType<>("inbound.noted.v1", Topic.CONVERSATION, InboundNoted.class),
            new EventType<>("complaint.registered.v1", Topic.COMPLAINT, ComplaintRegistered.class),
            new EventType<>("complaint.assigned.v1", Topic.COMPLAINT, ComplaintAssigned.class),
            new EventType<>("complaint.triage-requested.v1", Topic.COMPLAINT, TriageRequested.class),
            new EventType<>("complaint.action-recorded.v1", Topic.COMPLAINT, ActionRecorded.class),
            new EventType<>("complaint.information-requested.v1", Topic.COMPLAINT, InformationRequested.class),
            new EventType<>("complaint.information-received.v1", Topic.COMPLAINT, InformationReceived.class),
            new EventType<>("complaint.classified.v1", Topic.COMPLAINT, ComplaintClassified.class),
            new EventType<>("complaint.located.v1", Topic.COMPLAINT, ComplaintLocated.class),
            new EventType<>("complaint.task-opened.v1", Topic.COMPLAINT, TaskOpened.class),
            new EventType<>("complaint.task-closed.v1", Topic.COMPLAINT, TaskClosed.class),
            new EventType<>("complaint.forwarded.v1", Topic.COMPLAINT, ComplaintForwarded.class),
            new EventType<>("complaint.resolved.v1", Topic.COMPLAINT, ComplaintResolved.class),
            new EventType<>("complaint.rejected.v1", Topic.COMPLAINT, ComplaintRejected.class),
            new EventType<>("complaint.cancelled.v1", Topic.COMPLAINT, ComplaintCancelled.class),
            new EventType<>("complaint.feedback-received.v1", Topic.COMPLAINT, FeedbackReceived.class),
            new EventType<>("complaint.reopened.v1", Topic.COMPLAINT, ComplaintReopened.class),
            new EventType<>("complaint.closed.v1", Topic.COMPLAINT, ComplaintClosed.class),
            new EventType<>("duty.changed.v1", Topic.DUTY, DutyChanged.class),
            new EventType<>("stream.watermark.v1", Topic.WATERMARK, StreamWatermark.class),
            new EventType<>("clock.started.v1", Topic.SLA, ClockStarted.class),
            new EventType<>("clock.reminded.v1", Topic.SLA, ClockReminded.class),
            new EventType<>("clock.met.v1", Topic.SLA, ClockMet.class),
            new EventType<>("clock.paused.v1", Topic.SLA, ClockPaused.class),
            new EventType<>("clock.resumed.v1", Topic.SLA, ClockResumed.class),
            new EventType<>("clock.cancelled.v1", Topic.SLA, ClockCancelled.class),
            new EventType<>("complaint.escalated.v1", Topic.SLA, ComplaintEscalated.class),
            new EventType<>("escalation.confirmed.v1", Topic.SLA, EscalationConfirmed.class),
            new EventType<>("escalation.withdrawn.v1", Topic.SLA, EscalationWithdrawn.class),
            new EventType<>("escalation.acknowledged.v1", Topic.SLA, EscalationAcknowledged.class),
            new EventType<>("escalation.undeliverable.v1", Topic.SLA, EscalationUndeliverable.class),
            new EventType<>("notification.sent.v1", Topic.NOTIFICATION, NotificationSent.class),
            new EventType<>("notification.delivered.v1", Topic.NOTIFICATION, NotificationDelivered.class),
            new EventType<>("notification.read.v1", Topic.NOTIFICATION, NotificationRead.class),
            new EventType<>("notification.failed.v1", Topic.NOTIFICATION, NotificationFailed.class),
            new EventType<>("notification.held.v1", Topic.NOTIFICATION, NotificationHeld.class),
            new EventType<>("notification.expired.v1", Topic.NOTIFICATION, NotificationExpired.class),
            new EventType<>("alarm.raised.v1", Topic.OPERATIONS, AlarmRaised.class),
            new EventType<>("alarm.cleared.v1", Topic.OPERATIONS, AlarmCleared.class));

    private static final Map<String, EventType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType<?>> BY_SHAPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::shape, Function.identity()));

    private EventCatalog() {}

    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** @throws IllegalArgumentException for a class that is no contract; a programming error */
    public static EventType<?> of(Class<? extends Event> shape) {
        EventType<?> type = BY_SHAPE.get(shape);
        if (type == null) {
            throw new IllegalArgumentException("not an event of the catalogue: " + shape.getName());
        }
        return type;
    }
}
