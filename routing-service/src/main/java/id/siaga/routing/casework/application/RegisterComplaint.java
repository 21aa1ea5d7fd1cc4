package id.siaga.routing.casework.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.region.Area;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Complaints;
import id.siaga.routing.casework.domain.Filing;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.routing.casework.domain.Secret;
import id.siaga.routing.casework.domain.Ticket;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Report;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final RegionPack pack;
    private final DecideUnit decideUnit;
    private final Alarms alarms;

    RegisterComplaint(
            KeepComplaint keep, Complaints complaints, RegionPack pack, DecideUnit decideUnit, Alarms alarms) {
        this.keep = keep;
        this.complaints = complaints;
        this.pack = pack;
        this.decideUnit = decideUnit;
        this.alarms = alarms;
    }

    public Uni<Complaint> handle(Tx tx, NewReport report, Instant at) {
        return complaints
                .nextTicketNumber(tx)
                .chain(number -> keep.added(tx, routed(registered(report, number, at), report, at)))
                .call(() -> alarmWhenUnknown(tx, report));
    }

    private Complaint registered(NewReport report, long number, Instant at) {
        String priority = report.danger() ? "P1" : "P3";
        Filing filing = new Filing(
                UUID.randomUUID(),
                Ticket.of(pack.ticketPrefix(), at, pack.zone(), number),
                Secret.next(),
                report.danger() ? "darurat" : "pengaduan",
                priority,
                report.origin(),
                report.receivedAt().truncatedTo(ChronoUnit.MICROS),
                excerpt(report.text()));
        Promise promise = Promise.made(
                report.sentAt(), report.receivedAt(), at, pack.responseLimits().limit(priority), pack.version());
        Place place = new Place(null, report.latitude(), report.longitude());
        return Complaint.register(filing, promise, place, report.text(), report.sentAt(), at);
    }

    private Complaint routed(Complaint complaint, NewReport report, Instant at) {
        Place place = complaint.standing().place();
        if (place.isPoint()) {
            pack.areas()
                    .at(place.latitude(), place.longitude())
                    .map(Area::code)
                    .ifPresent(area -> complaint.locate(place.in(area), at));
        }
        Routing.apply(complaint, decide(report), at);
        return complaint;
    }

    private RoutingDecision decide(NewReport report) {
        return decideUnit.decide(new Report(
                report.origin().channel(),
                report.origin().account(),
                report.text(),
                report.latitude(),
                report.longitude()));
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

    /** What a decision does to a complaint. */
    static final class Routing {
        private Routing() {}

        static void apply(Complaint complaint, RoutingDecision decision, Instant at) {
            switch (decision) {
                case Assigned a ->
                    complaint.assign(a.unit(), a.category(), a.area(), a.reasons(), Complaint.SYSTEM, at, null);
                case NeedsHuman n -> complaint.requestTriage(units(n), n.category(), n.reasons(), at);
            }
        }

        private static List<String> units(NeedsHuman decision) {
            return decision.candidates().stream().map(Candidate::unit).toList();
        }
    }
}
