package id.siaga.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.eventing.EventJson;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.HoldReason;
import id.siaga.notification.domain.Notification;
import id.siaga.notification.domain.NotificationState;
import id.siaga.notification.domain.NotificationState.Delivered;
import id.siaga.notification.domain.NotificationState.Due;
import id.siaga.notification.domain.NotificationState.Expired;
import id.siaga.notification.domain.NotificationState.Failed;
import id.siaga.notification.domain.NotificationState.Held;
import id.siaga.notification.domain.NotificationState.Read;
import id.siaga.notification.domain.NotificationState.Sending;
import id.siaga.notification.domain.NotificationState.Sent;
import id.siaga.testing.GoldenSamples;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncementsTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:05Z");
    private static final Notification NOTIFICATION = new Notification(
            UUID.fromString("3f8a1c52-6f0e-3b1f-9d58-0c7d1f6a2b90"),
            "0193548a-7c00-7000-8000-000000000042",
            "0193548a-7c00-7000-8000-0000000000c1",
            Audience.CITIZEN,
            "ack",
            "whatsapp",
            "1000000351025",
            "q7fX2m9vJ0aYk3LrT5wZbE",
            "sealed",
            AT.minusSeconds(5),
            AT.plusSeconds(86_395),
            1,
            new Due(AT));

    static Stream<NotificationState> tellingStates() {
        return Stream.of(
                new Sent("wamid.HBgNNjI4MDAwMDAwMDAwMRUCABEYEjA", AT),
                new Delivered(AT.plusSeconds(1)),
                new Read(AT.plusSeconds(9)),
                new Failed("provider", 131026, AT),
                new Held(HoldReason.CONTACT, null),
                new Expired(AT));
    }

    @ParameterizedTest
    @MethodSource("tellingStates")
    void shouldSayItAsTheSampleDoes(NotificationState state) {
        Event event = Announcements.event(NOTIFICATION, state, AT).orElseThrow();

        GoldenSamples.matches(EventCatalog.of(event.getClass()).name(), EventJson.write(event));
    }

    @Test
    void shouldKeepItsOwnComingsAndGoingsToItself() {
        assertThat(Announcements.event(NOTIFICATION, new Due(AT), AT)).isEmpty();
        assertThat(Announcements.event(NOTIFICATION, new Sending(AT), AT)).isEmpty();
    }
}
