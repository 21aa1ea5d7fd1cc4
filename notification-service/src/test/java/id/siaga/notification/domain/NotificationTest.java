package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.notification.domain.DeliveryOutcome.Accepted;
import id.siaga.notification.domain.DeliveryOutcome.AccountTrouble;
import id.siaga.notification.domain.DeliveryOutcome.Reason;
import id.siaga.notification.domain.DeliveryOutcome.Refused;
import id.siaga.notification.domain.DeliveryOutcome.TryLater;
import id.siaga.notification.domain.DeliveryOutcome.Unknown;
import id.siaga.notification.domain.DeliveryOutcome.WindowClosed;
import id.siaga.notification.domain.NotificationState.Delivered;
import id.siaga.notification.domain.NotificationState.Due;
import id.siaga.notification.domain.NotificationState.Expired;
import id.siaga.notification.domain.NotificationState.Failed;
import id.siaga.notification.domain.NotificationState.Held;
import id.siaga.notification.domain.NotificationState.Read;
import id.siaga.notification.domain.NotificationState.Sending;
import id.siaga.notification.domain.NotificationState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant LEASE_END = NOW.plusSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Refused REFUSED = new Refused(131026);

    @Test
    void shouldBeSentWhenTheProviderHasIt() {
        assertThat(after(new Accepted("wamid.1"))).isEqualTo(new Sent("wamid.1", NOW));
    }

    @Test
    void shouldStayUnderWayUntilTheLeaseEndsWhenNobodyKnows() {
        assertThat(after(new Unknown(500))).isEqualTo(new Sending(LEASE_END));
    }

    @Test
    void shouldBeDueAgainAfterTheBackoff() {
        assertThat(after(new TryLater(Reason.THROTTLED, 130429))).isEqualTo(new Due(NOW.plusSeconds(1)));
    }

    @Test
    void shouldFailWhenRefusedForGood() {
        assertThat(after(REFUSED)).isEqualTo(new Failed("provider", 131026, NOW));
    }

    @Test
    void shouldWaitForTheWindow() {
        assertThat(after(new WindowClosed())).isEqualTo(new Held(HoldReason.WINDOW, null));
    }

    @Test
    void shouldFailWhenEvenATemplateMeetsAClosedWindow() {
        Notification opener = notification(Notification.OPENER, Audience.CITIZEN, new Sending(LEASE_END));

        assertThat(opener.after(new WindowClosed(), NOW, LEASE_END, PAUSE)).isInstanceOf(Failed.class);
    }

    @Test
    void shouldRestWithItsAccount() {
        assertThat(after(new AccountTrouble(190))).isEqualTo(new Held(HoldReason.ACCOUNT, NOW.plus(PAUSE)));
    }

    @Test
    void shouldSendTemplatesToOfficersAndTextToCitizens() {
        assertThat(notification("officer.escalation", Audience.OFFICER, new Due(NOW))
                        .isTemplate())
                .isTrue();
        assertThat(notification("reply", Audience.CITIZEN, new Due(NOW)).isTemplate())
                .isFalse();
    }

    @Test
    void shouldGoForwardFromEveryEarlierState() {
        for (NotificationState state : new NotificationState[] {
            new Due(NOW), new Sending(LEASE_END), new Held(HoldReason.WINDOW, null), new Expired(NOW)
        }) {
            assertThat(told(state, new DeliveryStatus.Sent("wamid.1", NOW))).contains(new Sent("wamid.1", NOW));
        }
        assertThat(told(new Sent("wamid.1", NOW), new DeliveryStatus.Read("wamid.1", NOW)))
                .contains(new Read(NOW));
    }

    @Test
    void shouldNeverGoBack() {
        assertThat(told(new Read(NOW), new DeliveryStatus.Delivered("wamid.1", NOW)))
                .isEmpty();
        assertThat(told(new Delivered(NOW), new DeliveryStatus.Sent("wamid.1", NOW)))
                .isEmpty();
        assertThat(told(new Sent("wamid.1", NOW), new DeliveryStatus.Sent("wamid.1", NOW)))
                .isEmpty();
    }

    @Test
    void shouldBelieveAFailureOnlyBeforeItWasDelivered() {
        DeliveryStatus failed = new DeliveryStatus.Failed("wamid.1", NOW, 131026);

        assertThat(told(new Sent("wamid.1", NOW), failed)).contains(new Failed("provider", 131026, NOW));
        assertThat(told(new Delivered(NOW), failed)).isEmpty();
    }

    private static NotificationState after(DeliveryOutcome outcome) {
        return notification("reply", Audience.CITIZEN, new Sending(LEASE_END)).after(outcome, NOW, LEASE_END, PAUSE);
    }

    private static Optional<NotificationState> told(NotificationState state, DeliveryStatus status) {
        return notification("reply", Audience.CITIZEN, state).after(status, REFUSED, NOW, PAUSE);
    }

    private static Notification notification(String purpose, Audience audience, NotificationState state) {
        return new Notification(
                UUID.randomUUID(),
                "c",
                "p",
                audience,
                purpose,
                "whatsapp",
                "1",
                "k",
                "sealed",
                NOW,
                NOW.plusSeconds(60),
                1,
                state);
    }
}
