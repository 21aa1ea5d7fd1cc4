package id.siaga.routing.casework.domain;

import id.siaga.contracts.Event;
import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.Actor;
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
import id.siaga.contracts.complaint.TriageRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * A complaint (aduan): the aggregate. Every change is one act, one version, one event and one timeline entry, or it
 * is refused with {@link IllegalAct}. Events carry ids and codes only; words stay in the timeline's content.
 */
public final class Complaint {
    public static final Actor SYSTEM = new Actor("system", "system");
    private static final int HIGHEST_LEVEL = 3;

    private final Filing filing;
    private Standing standing;
    private final List<Happening> happenings = new ArrayList<>();

    /** As it was stored. */
    public Complaint(Filing filing, Standing standing) {
        this.filing = filing;
        this.standing = standing;
    }

    public static Complaint register(
            Filing filing, Promise promise, Place place, String text, Instant sentAt, Instant at) {
        Standing nothing = new Standing(
                State.RECEIVED,
                null,
                null,
                place,
                List.of(),
                promise,
                0,
                false,
                null,
                null,
                sentAt,
                0,
                TimelineEntry.BEGINNING);
        Complaint complaint = new Complaint(filing, nothing);
        complaint.happened(
                Act.REGISTER,
                citizen(filing),
                at,
                text,
                version -> registered(filing, promise, place.rounded(), version, at));
        return complaint;
    }

    public Filing filing() {
        return filing;
    }

    public Standing standing() {
        return standing;
    }

    /** What happened since it was loaded, in order. */
    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    public boolean can(Act act) {
        return Transitions.next(standing.state(), act).isPresent();
    }

    public void locate(Place place, Instant at) {
        require(Act.LOCATE);
        standing = standing.led(standing.unit(), standing.category(), place, standing.candidates());
        Place known = place.rounded();
        happened(
                Act.LOCATE,
                citizen(filing),
                at,
                "",
                version -> new ComplaintLocated(id(), version, known.area(), known.latitude(), known.longitude(), at));
    }

    public void requestTriage(List<String> candidates, String category, List<String> reasons, Instant at) {
        require(Act.REQUEST_TRIAGE);
        standing = standing.led(null, category, standing.place(), candidates);
        happened(
                Act.REQUEST_TRIAGE,
                SYSTEM,
                at,
                String.join(" ", reasons),
                version -> new TriageRequested(id(), version, candidates, reasons, at));
    }

    /** @param category null keeps the one it has, {@code area} likewise */
    public void assign(
            String unit, String category, String area, List<String> reasons, Actor actor, Instant at, String why) {
        require(Act.ASSIGN);
        String previous = standing.unit();
        String matter = category == null ? standing.category() : category;
        Place place = standing.place().in(area);
        standing = standing.led(unit, matter, place, List.of());
        String content = why == null ? String.join(" ", reasons) : why;
        happened(
                Act.ASSIGN,
                actor,
                at,
                content,
                version ->
                        new ComplaintAssigned(id(), version, unit, previous, matter, place.area(), reasons, actor, at));
    }

    /** A reply, a visit, a note or a verification. */
    public void record(Act act, boolean substantive, String via, Actor actor, Instant at, String text) {
        require(act);
        if (act != Act.NOTE) {
            standing = standing.acted(at, act.answers() && substantive);
        }
        State next = Transitions.next(standing.state(), act).orElseThrow();
        happened(
                act,
                actor,
                at,
                text,
                version -> new ActionRecorded(
                        id(),
                        version,
                        act.name().toLowerCase(Locale.ROOT),
                        act.answers() && substantive,
                        via,
                        standing.unit(),
                        next.name(),
                        actor,
                        at));
    }

    public void ask(String via, Actor actor, Instant at, String text) {
        require(Act.ASK);
        standing = standing.acted(at, true);
        happened(
                Act.ASK,
                actor,
                at,
                text,
                version -> new InformationRequested(id(), version, via, standing.unit(), actor, at));
    }

    public void classify(String category, Actor actor, Instant at) {
        require(Act.CLASSIFY);
        standing = standing.acted(at, false).led(standing.unit(), category, standing.place(), standing.candidates());
        happened(
                Act.CLASSIFY,
                actor,
                at,
                category,
                version -> new ComplaintClassified(id(), version, category, actor, at));
    }

    public void forward(String authority, String reference, Actor actor, Instant at, String text) {
        require(Act.FORWARD);
        standing = standing.acted(at, true);
        happened(
                Act.FORWARD,
                actor,
                at,
                text,
                version -> new ComplaintForwarded(id(), version, authority, reference, actor, at));
    }

    public void resolve(Actor actor, Instant at, String text) {
        require(Act.RESOLVE);
        standing = standing.acted(at, true);
        happened(
                Act.RESOLVE,
                actor,
                at,
                text,
                version -> new ComplaintResolved(id(), version, standing.unit(), actor, at));
    }

    public void reject(String reason, Actor actor, Instant at, String text) {
        require(Act.REJECT);
        standing = standing.acted(at, true);
        happened(Act.REJECT, actor, at, text, version -> new ComplaintRejected(id(), version, reason, actor, at));
    }

    /** Not done after all: a fresh deadline, one level higher. */
    public void reopen(Promise promise, Actor actor, Instant at, String text) {
        require(Act.REOPEN);
        int level = Math.min(HIGHEST_LEVEL, standing.level() + 1);
        standing = standing.promised(promise, level);
        happened(
                Act.REOPEN,
                actor,
                at,
                text,
                version -> new ComplaintReopened(
                        id(), version, promise.startsAt(), promise.dueAt(), level, promise.policyVersion(), actor, at));
    }

    /** The citizen added something. Never counts as an answer. */
    public void inform(String messageId, String kind, Instant sentAt, Instant at, String text) {
        require(Act.INFORM);
        State next = Transitions.next(standing.state(), Act.INFORM).orElseThrow();
        standing = standing.heard(sentAt.isAfter(standing.lastMessageAt()) ? sentAt : standing.lastMessageAt());
        happened(
                Act.INFORM,
                citizen(filing),
                at,
                text,
                version -> new InformationReceived(id(), version, messageId, kind, next.name(), at));
    }

    public void feedback(boolean accepted, Instant at) {
        require(Act.FEEDBACK);
        happened(
                Act.FEEDBACK,
                citizen(filing),
                at,
                accepted ? "1" : "2",
                version -> new FeedbackReceived(id(), version, accepted, at));
    }

    public void close(String reason, Actor actor, Instant at) {
        require(Act.CLOSE);
        happened(Act.CLOSE, actor, at, reason, version -> new ComplaintClosed(id(), version, reason, actor, at));
    }

    public void cancel(Instant at, String text) {
        require(Act.CANCEL);
        Actor actor = citizen(filing);
        happened(Act.CANCEL, actor, at, text, version -> new ComplaintCancelled(id(), version, actor, at));
    }

    /** What the ladder says; no event of ours, so no new version. */
    public void escalated(int level) {
        standing = standing.raised(Math.max(level, standing.level()));
    }

    public static Actor citizen(Filing filing) {
        return new Actor(filing.origin().citizen().toString(), "citizen");
    }

    private String id() {
        return filing.id().toString();
    }

    private void require(Act act) {
        if (!can(act)) {
            throw new IllegalAct(standing.state(), act);
        }
    }

    private void happened(Act act, Actor actor, Instant at, String text, LongFunction<Event> event) {
        long version = standing.version() + 1;
        String salt = Secret.next();
        String content = text == null ? "" : text;
        TimelineEntry entry = TimelineEntry.chained(
                version, type(act), at, actor, TimelineEntry.contentHash(salt, content), standing.lastHash());
        State next = act == Act.REGISTER
                ? State.RECEIVED
                : Transitions.next(standing.state(), act).orElseThrow();
        standing = standing.moved(next, entry.hash());
        happenings.add(new Happening(entry, salt, content, event.apply(version)));
    }

    /** A recorded action is told apart by its name. */
    private static String type(Act act) {
        return switch (act) {
            case REPLY, VISIT, NOTE, VERIFY -> act.event() + "." + act.name().toLowerCase(Locale.ROOT);
            default -> act.event();
        };
    }

    private static ComplaintRegistered registered(
            Filing filing, Promise promise, Place place, long version, Instant at) {
        Origin origin = filing.origin();
        return new ComplaintRegistered(
                filing.id().toString(),
                version,
                filing.ticket(),
                filing.token(),
                filing.kind(),
                filing.priority(),
                origin.channel(),
                origin.account(),
                origin.conversation(),
                origin.citizen().toString(),
                promise.startsAt(),
                promise.dueAt(),
                promise.startMark(),
                promise.policyVersion(),
                filing.receivedAt(),
                place.latitude(),
                place.longitude(),
                at);
    }
}
