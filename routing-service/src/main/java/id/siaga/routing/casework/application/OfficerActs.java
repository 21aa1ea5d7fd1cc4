package id.siaga.routing.casework.application;

import static id.siaga.routing.casework.application.Action.needed;

import id.siaga.contracts.complaint.Actor;
import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.routing.casework.domain.Standing;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What each act of an officer does to the complaint, and what the citizen hears of it. */
@ApplicationScoped
class OfficerActs {
    private static final String PAGE = "web";

    private final KeepComplaint keep;
    private final TellCitizen tell;
    private final TeachRouting teach;
    private final RegionPack pack;
    private final Reasons reasons;
    private final ProposeTask proposeTask;

    OfficerActs(
            KeepComplaint keep,
            TellCitizen tell,
            TeachRouting teach,
            RegionPack pack,
            Reasons reasons,
            ProposeTask proposeTask) {
        this.keep = keep;
        this.tell = tell;
        this.teach = teach;
        this.pack = pack;
        this.reasons = reasons;
        this.proposeTask = proposeTask;
    }

    Uni<Complaint> carryOut(Tx tx, Officer officer, Complaint complaint, Action action, Instant at) {
        Standing before = complaint.standing();
        apply(officer, complaint, action, at);
        return keep.saved(tx, complaint)
                .call(() -> teach.from(tx, before, complaint, at))
                .call(() -> before.unit() == null
                        ? proposeTask.handle(tx, complaint, at)
                        : Uni.createFrom().voidItem())
                .call(() -> inform(tx, complaint, action, at));
    }

    /** Where nobody can answer, a question would only stop the clock. */
    private static void ask(Complaint complaint, Action action, Actor actor, Instant at) {
        if (!complaint.filing().origin().hasChat()) {
            throw Refused.conflict(
                    "Pelapor tidak punya percakapan untuk menjawab. Hubungi lewat kontaknya, lalu catat.");
        }
        complaint.ask(PAGE, actor, at, text(action));
    }

    private void apply(Officer officer, Complaint complaint, Action action, Instant at) {
        Actor actor = officer.actor();
        switch (action.type()) {
            case "reply" -> complaint.record(Act.REPLY, true, PAGE, actor, at, text(action));
            case "visit" -> complaint.record(Act.VISIT, true, PAGE, actor, at, action.text());
            case "note" -> complaint.record(Act.NOTE, false, PAGE, actor, at, text(action));
            case "verify" -> complaint.record(Act.VERIFY, false, PAGE, actor, at, action.text());
            case "ask" -> ask(complaint, action, actor, at);
            case "classify" -> complaint.classify(category(action), actor, at);
            case "transfer" -> transfer(officer, complaint, action, at);
            case "forward" ->
                complaint.forward(needed("authority", action.authority()), action.reference(), actor, at, text(action));
            case "resolve" -> complaint.resolve(actor, at, text(action));
            case "reject" ->
                complaint.reject(action.reason() == null ? "lainnya" : action.reason(), actor, at, text(action));
            case "reopen" -> reopen(complaint, action, actor, at);
            default ->
                throw Refused.badRequest(
                        "Jenis tindakan yang didukung: " + String.join(", ", ActOnComplaint.SUPPORTED) + ".");
        }
    }

    private void transfer(Officer officer, Complaint complaint, Action action, Instant at) {
        if (!officer.mayTransfer()) {
            throw new Refused(
                    Problem.of(403, "forbidden", "Pelimpahan dilakukan oleh kepala unit atau operator kabupaten."));
        }
        String unit = needed("unit", action.unit());
        if (pack.units().find(unit).isEmpty()) {
            throw Refused.badRequest("Unit " + unit + " tidak dikenal.");
        }
        String why = officer.role().equals("operator") && action.text() == null ? "" : text(action);
        String category = action.category() == null ? null : category(action);
        String whom = "transfer:" + unit;
        complaint.assign(unit, category, null, List.of(whom), officer.actor(), at, told(whom, why));
    }

    /** Whom it went to, and why when that was said. */
    private String told(String whom, String why) {
        String unit = reasons.each(List.of(whom)).getFirst();
        return why.isBlank() ? unit : unit + ": " + why;
    }

    private void reopen(Complaint complaint, Action action, Actor actor, Instant at) {
        if (complaint.standing().unit() == null) {
            throw Refused.conflict("Aduan ini belum pernah ditangani satu unit; catat sebagai aduan baru.");
        }
        String priority = complaint.filing().priority();
        Promise fresh = Promise.renewed(at, pack.responseLimits().limit(priority), pack.version());
        complaint.reopen(fresh, actor, at, text(action));
    }

    private Uni<Void> inform(Tx tx, Complaint complaint, Action action, Instant at) {
        String text = action.text();
        return switch (action.type()) {
            case "reply" -> tell.about(tx, complaint, "reply", text, Map.of(), at);
            case "ask" -> tell.about(tx, complaint, "ask", text, Map.of(), at);
            case "resolve" -> tell.about(tx, complaint, "resolved", text, Map.of(), at);
            case "reject" -> tell.about(tx, complaint, "rejected", text, Map.of("alasan", text), at);
            case "forward" ->
                tell.about(
                        tx, complaint, "forwarded", text, Map.of("instansi", action.authority(), "alasan", text), at);
            case "reopen" -> tell.about(tx, complaint, "reopened", at);
            default -> Uni.createFrom().voidItem();
        };
    }

    private String category(Action action) {
        String category = needed("category", action.category());
        if (pack.categories().find(category).isEmpty()) {
            throw Refused.badRequest("Kategori " + category + " tidak dikenal.");
        }
        return category;
    }

    private static String text(Action action) {
        return needed("text", action.text());
    }
}
