package id.siaga.notification.messaging;

import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.sla.PromiseEvent;
import id.siaga.notification.domain.Alert;
import id.siaga.region.RegionPack;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Alerts out of the clock's events, with the figures as the pack's texts want them. */
@ApplicationScoped
class Alerts {
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH.mm z", Locale.of("id", "ID"));

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm z", Locale.of("id", "ID"));

    private final ZoneId zone;

    Alerts(RegionPack pack) {
        this.zone = pack.zone();
    }

    Alert reminder(ClockReminded event) {
        return new Alert(
                "reminder:" + event.complaintId() + ":" + event.clock() + ":" + event.rung(),
                event.complaintId(),
                purpose("officer.reminder", event.kind()),
                event.unit(),
                event.audience(),
                event.ofResponse()
                        ? Map.of(
                                "menit_sisa", minutes(event.at(), event.dueAt()),
                                "batas", TIME_OF_DAY.format(event.dueAt().atZone(zone)))
                        : Map.of("sisa", span(event.at(), event.dueAt()), "batas", dayAndTime(event.dueAt())),
                event.at());
    }

    Alert escalation(ComplaintEscalated event) {
        return new Alert(
                "escalation:" + event.escalationId(),
                event.complaintId(),
                purpose("officer.escalation", event.kind()),
                event.unit(),
                event.audience(),
                event.ofResponse()
                        ? Map.of("menit_lewat", minutes(event.dueAt(), event.firedAt()), "tingkat", level(event))
                        : Map.of(
                                "lewat", span(event.dueAt(), event.firedAt()),
                                "batas", dayAndTime(event.dueAt()),
                                "tingkat", level(event)),
                event.firedAt());
    }

    /** Other promises than the public one have words of their own. */
    private static String purpose(String purpose, String kind) {
        return kind.equals(PromiseEvent.RESPONSE) ? purpose : purpose + "." + kind;
    }

    private String dayAndTime(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }

    /** In the largest unit that is full, as people say it. */
    private static String span(Instant from, Instant until) {
        Duration span = Duration.between(from, until);
        if (span.toDays() > 0) {
            return span.toDays() + " hari";
        }
        return span.toHours() > 0 ? span.toHours() + " jam" : Math.max(0, span.toMinutes()) + " menit";
    }

    /** An unconfirmed one is true unless an act turns up that we could not read yet. */
    private static String level(ComplaintEscalated event) {
        return event.provisional() ? event.level() + " (belum terkonfirmasi)" : Integer.toString(event.level());
    }

    private static String minutes(Instant from, Instant until) {
        return Long.toString(Math.max(0, Duration.between(from, until).toMinutes()));
    }
}
