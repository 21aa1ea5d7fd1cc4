package id.siaga.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing to be said to one person.
 *
 * @param complaint null where it is about none, such as a greeting
 * @param conversation null for officers
 * @param content parameters and text, sealed
 * @param attempts made so far, the running one included
 */
public record Notification(
        UUID id,
        String complaint,
        String recipient,
        Audience audience,
        String purpose,
        String channel,
        String account,
        String conversation,
        String content,
        Instant requestedAt,
        Instant expiresAt,
        int attempts,
        NotificationState state) {

    /** The template that asks a citizen to answer, so that the window opens. */
    public static final String OPENER = "window-closed";

    private static final int SENT = 1;

    /** Sent as an approved template, so that the window does not matter. */
    public boolean isTemplate() {
        return audience == Audience.OFFICER || purpose.equals(OPENER);
    }

    /** @param accountPause how long a troubled account rests before the next try */
    public NotificationState after(DeliveryOutcome outcome, Instant at, Instant leaseUntil, Duration accountPause) {
        return switch (outcome) {
            case DeliveryOutcome.Accepted accepted -> new NotificationState.Sent(accepted.messageId(), at);
            case DeliveryOutcome.TryLater later ->
                new NotificationState.Due(at.plus(Backoff.after(later.reason(), attempts)));
            case DeliveryOutcome.Unknown unknown -> new NotificationState.Sending(leaseUntil);
            case DeliveryOutcome.Refused refused -> new NotificationState.Failed("provider", refused.code(), at);
            case DeliveryOutcome.WindowClosed closed ->
                isTemplate()
                        ? new NotificationState.Failed("provider", closed.providerCode(), at)
                        : new NotificationState.Held(HoldReason.WINDOW, null);
            case DeliveryOutcome.AccountTrouble trouble ->
                new NotificationState.Held(HoldReason.ACCOUNT, at.plus(accountPause));
        };
    }

    /**
     * Empty when the status tells nothing new.
     *
     * @param refusal what a failed status means; not looked at for the others
     */
    public Optional<NotificationState> after(
            DeliveryStatus status, DeliveryOutcome refusal, Instant at, Duration accountPause) {
        return switch (status) {
            case DeliveryStatus.Sent sent -> forward(new NotificationState.Sent(sent.messageId(), sent.at()));
            case DeliveryStatus.Delivered delivered -> forward(new NotificationState.Delivered(delivered.at()));
            case DeliveryStatus.Read read -> forward(new NotificationState.Read(read.at()));
            case DeliveryStatus.Failed failed ->
                state.progress() <= SENT ? Optional.of(after(refusal, at, at, accountPause)) : Optional.empty();
        };
    }

    private Optional<NotificationState> forward(NotificationState next) {
        return next.progress() > state.progress() ? Optional.of(next) : Optional.empty();
    }
}
