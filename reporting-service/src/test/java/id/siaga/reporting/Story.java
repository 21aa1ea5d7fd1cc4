package id.siaga.reporting;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.contracts.sla.ClockMet;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.sla.EscalationConfirmed;
import id.siaga.contracts.sla.EscalationWithdrawn;
import id.siaga.eventing.EventJson;
import id.siaga.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One complaint as the other services tell it, in whatever order a test wants. */
final class Story {
    static final String BLIMBINGSARI = "35.10.25";
    static final String ROGOJAMPI = "35.10.14";
    private static final Actor SYSTEM = new Actor("system", "system");
    private static final Actor OFFICER = new Actor(UUID.randomUUID().toString(), "officer");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    final String id = UUID.randomUUID().toString();
    final String ticket = "BWI-2611-" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);
    final String token = id.replace("-", "");
    final Instant startsAt;
    private final KafkaProbe kafka;

    Story(KafkaProbe kafka, Instant startsAt) {
        this.kafka = kafka;
        this.startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
    }

    Instant dueAt() {
        return startsAt.plus(TWO_HOURS);
    }

    ComplaintRegistered registered() {
        return new ComplaintRegistered(
                id,
                1,
                ticket,
                token,
                "pengaduan",
                "P3",
                "whatsapp",
                "1000000351025",
                "conversation",
                "citizen",
                startsAt,
                dueAt(),
                "provider",
                "2026.11.1",
                startsAt,
                null,
                null,
                startsAt);
    }

    TriageRequested triageRequested(long version) {
        return new TriageRequested(id, version, List.of(), List.of("undone:" + BLIMBINGSARI), startsAt);
    }

    ComplaintAssigned assigned(long version, String unit) {
        return new ComplaintAssigned(
                id,
                version,
                unit,
                null,
                "jalan-rusak",
                null,
                List.of("account"),
                SYSTEM,
                startsAt.plusSeconds(version));
    }

    ActionRecorded replied(long version, Instant at) {
        return new ActionRecorded(id, version, "reply", true, "web", BLIMBINGSARI, "IN_PROGRESS", OFFICER, at);
    }

    ComplaintReopened reopened(long version, Instant at) {
        return new ComplaintReopened(id, version, at, at.plus(TWO_HOURS), 1, "2026.11.1", SYSTEM, at);
    }

    ClockMet met(Instant at, Instant dueAt) {
        return new ClockMet(id, "clock-" + id, "response", at, dueAt, at.isBefore(dueAt), at);
    }

    ComplaintEscalated escalated(int level, boolean provisional) {
        return escalated(level, provisional, null);
    }

    ComplaintEscalated escalated(int level, boolean provisional, String kind) {
        return new ComplaintEscalated(
                id,
                "clock-" + id,
                id + "/" + level,
                level,
                "tingkat-" + level,
                0,
                provisional,
                BLIMBINGSARI,
                List.of(),
                dueAt(),
                dueAt(),
                kind);
    }

    EscalationConfirmed confirmed(int level) {
        return confirmed(level, null);
    }

    EscalationConfirmed confirmed(int level, String kind) {
        return new EscalationConfirmed(id, id + "/" + level, dueAt(), kind);
    }

    EscalationWithdrawn withdrawn(int level) {
        return withdrawn(level, null);
    }

    EscalationWithdrawn withdrawn(int level, String kind) {
        return new EscalationWithdrawn(id, id + "/" + level, dueAt(), kind);
    }

    /** Sends them one after the other, each with a fresh event id. */
    void tell(Event... events) {
        for (Event event : events) {
            tellTimes(1, event);
        }
    }

    void tellTimes(int times, Event event) {
        EventType<?> type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        String eventId = UUID.randomUUID().toString();
        CloudEvent envelope = new CloudEvent(eventId, "/test", type.name(), event.key(), startsAt, null, body);
        for (int i = 0; i < times; i++) {
            kafka.send(type.topic(), event.key(), envelope);
        }
    }
}
