package id.siaga.routing.casework.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.region.Area;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.application.RouteComplaint.Routed;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.FiledReports;
import id.siaga.routing.casework.domain.Filing;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.routing.casework.domain.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes a complaint of a report: ticket, promise, and a unit that leads or a place in triage. */
@ApplicationScoped
public class RegisterComplaint {
    private static final int EXCERPT = 200;
    private static final String UNKNOWN_ACCOUNT =
            "Pesan masuk lewat akun yang belum terdaftar. Tambahkan akun ini ke accounts.csv paket daerah, lalu"
                    + " tentukan unit untuk aduannya di triase.";

    private final KeepComplaint keep;
    private final Complaints complaints;
    private final FiledReports filedReports;
    private final RegionPack pack;
    private final RouteComplaint route;
    private final Alarms alarms;

    RegisterComplaint(
            KeepComplaint keep,
            Complaints complaints,
            FiledReports filedReports,
            RegionPack pack,
            RouteComplaint route,
            Alarms alarms) {
        this.keep = keep;
        this.complaints = complaints;
        this.filedReports = filedReports;
        this.pack = pack;
        this.route = route;
        this.alarms = alarms;
    }

    public Uni<Complaint> handle(Tx tx, NewReport report, Instant at) {
        return complaints
                .nextTicketNumber(tx)
                .chain(number -> routed(tx, registered(report, number, at), report.text(), at))
                .call(complaint -> keepFiled(tx, complaint, report))
                .call(() -> alarmWhenUnknown(tx, report));
    }

    private Complaint registered(NewReport report, long number, Instant at) {
        String priority = report.nature().priority();
        Filing filing = new Filing(
                UUID.randomUUID(),
                Ticket.of(pack.ticketPrefix(), at, pack.zone(), number),
                report.token(),
                kind(report),
                priority,
                report.origin(),
                report.receivedAt().truncatedTo(ChronoUnit.MICROS),
                excerpt(report.text()));
        Promise promise = Promise.made(
                report.sentAt(), report.receivedAt(), at, pack.responseLimits().limit(priority), pack.version());
        Place place = new Place(null, report.latitude(), report.longitude());
        return Complaint.register(filing, promise, place, report.text(), report.sentAt(), at, report.by());
    }

    private static String kind(NewReport report) {
        return report.question() ? Filing.QUESTION : report.nature().kind().code();
    }

    private Uni<Complaint> routed(Tx tx, Complaint complaint, String text, Instant at) {
        Place place = complaint.standing().place();
        if (place.isPoint()) {
            pack.areas()
                    .at(place.latitude(), place.longitude())
                    .map(Area::code)
                    .ifPresent(area -> complaint.locate(place.in(area), at));
        }
        Routed routed = route.first(complaint, text, at);
        return keep.added(tx, complaint).call(() -> route.keep(tx, complaint, routed, at));
    }

    private Uni<Void> keepFiled(Tx tx, Complaint complaint, NewReport report) {
        return report.filed() == null
                ? Uni.createFrom().voidItem()
                : filedReports.add(tx, complaint.filing().id(), report.filed());
    }

    private Uni<Void> alarmWhenUnknown(Tx tx, NewReport report) {
        String channel = report.origin().channel();
        String account = report.origin().account();
        return pack.accounts().find(channel, account).isPresent()
                ? Uni.createFrom().voidItem()
                : alarms.raise(tx, "account.unknown", account, UNKNOWN_ACCOUNT);
    }

    private static String excerpt(String text) {
        return text == null || text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
