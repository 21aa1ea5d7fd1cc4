package id.siaga.sla;

import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.Topic;
import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.eventing.EventJson;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Plays routing: its events, its watermarks, and the clock both look at. */
record Stage(KafkaProbe probe, MutableClock clock) {
    static final String UNIT = "35.10.20";
    static final Duration LIMIT = Duration.ofHours(2);
    private static final Actor OFFICER = new Actor("petugas", "officer");

    /** A complaint with its promise, for a test of its own. */
    record Case(String id, Instant startsAt, Instant dueAt) {}

    Case registered() {
        return registered(clock.now().truncatedTo(ChronoUnit.MILLIS));
    }

    Case registered(Instant startsAt) {
        Case complaint = new Case(UUID.randomUUID().toString(), startsAt, startsAt.plus(LIMIT));
        send(registration(complaint));
        return complaint;
    }

    Case assigned() {
        Case complaint = registered();
        send(new ComplaintAssigned(
                complaint.id(), 2, UNIT, null, "jalan", null, List.of(), OFFICER, complaint.startsAt()));
        return complaint;
    }

    static ComplaintRegistered registration(Case complaint) {
        return new ComplaintRegistered(
                complaint.id(),
                1,
                "BWI-2611-00042",
                "token",
                "pengaduan",
                "P3",
                "whatsapp",
                "account",
                "conversation",
                "citizen",
                complaint.startsAt(),
                complaint.dueAt(),
                "provider",
                "2026.11",
                complaint.startsAt(),
                null,
                null,
                complaint.startsAt());
    }

    void act(Case complaint, Instant at) {
        send(action(complaint, true, at));
    }

    static ActionRecorded action(Case complaint, boolean substantive, Instant at) {
        return new ActionRecorded(complaint.id(), 3, "reply", substantive, "app", UNIT, "IN_PROGRESS", OFFICER, at);
    }

    void send(Event event) {
        send(event, UUID.randomUUID().toString());
    }

    void send(Event event, String eventId) {
        probe.send(EventCatalog.of(event.getClass()).topic(), event.key(), envelope(event, eventId));
    }

    static CloudEvent envelope(Event event, String eventId) {
        String type = EventCatalog.of(event.getClass()).name();
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        return new CloudEvent(eventId, "/siaga/routing-service", type, event.key(), Instant.EPOCH, null, body);
    }

    /** Everything sent so far was committed before this instant, and nothing else. */
    void watermark(Instant at) {
        watermark(at, 0);
    }

    /** @param unread so many records of each partition are on the broker only after those sent so far */
    void watermark(Instant at, long unread) {
        Long[] ends = new Long[Topic.COMPLAINT.partitions()];
        Arrays.fill(ends, unread);
        for (ProbedRecord record : probe.records(Topic.COMPLAINT)) {
            ends[record.partition()] = Math.max(ends[record.partition()], record.offset() + 1 + unread);
        }
        send(new StreamWatermark(Topic.COMPLAINT.topicName(), at, List.of(ends)));
    }

    /** Moves watermark and clock together: routing is heard and has nothing more to say. */
    void pass(Instant at) {
        watermark(at);
        clock.set(at);
    }

    List<ComplaintEscalated> escalations(Case complaint) {
        return allEscalations(complaint).filter(ComplaintEscalated::ofResponse).toList();
    }

    List<ComplaintEscalated> escalations(Case complaint, String kind) {
        return allEscalations(complaint)
                .filter(escalated -> escalated.kind().equals(kind))
                .toList();
    }

    private Stream<ComplaintEscalated> allEscalations(Case complaint) {
        return said(complaint, "complaint.escalated.v1", ComplaintEscalated.class);
    }

    <E extends Event> Stream<E> said(Case complaint, String type, Class<E> shape) {
        return probe.records(Topic.SLA, complaint.id()).stream()
                .filter(record -> type.equals(record.type()))
                .map(record -> EventJson.read(shape, record.value()));
    }

    List<ComplaintEscalated> awaitEscalations(Case complaint, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> escalations(complaint), found -> found.size() >= count);
    }

    /** Of the public promise; other kinds have a count of their own. */
    long count(Case complaint, String type) {
        return count(complaint, type, "response");
    }

    long count(Case complaint, String type, String kind) {
        return probe.records(Topic.SLA, complaint.id()).stream()
                .filter(record -> type.equals(record.type()) && isOf(kind, record))
                .count();
    }

    ProbedRecord awaitSaid(Case complaint, String type) {
        return awaitSaid(complaint, type, "response");
    }

    ProbedRecord awaitSaid(Case complaint, String type, String kind) {
        return probe.await(
                Topic.SLA,
                record -> complaint.id().equals(record.key()) && type.equals(record.type()) && isOf(kind, record));
    }

    private static boolean isOf(String kind, ProbedRecord record) {
        return !record.json().contains("\"kind\":") || record.json().contains("\"kind\":\"" + kind + "\"");
    }
}
