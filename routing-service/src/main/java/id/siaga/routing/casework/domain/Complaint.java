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
import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.contracts.complaint.FeedbackReceived;
import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.contracts.complaint.TaskClosed;
import id.siaga.contracts.complaint.TaskOpened;
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
    private static final String INFORMATION = "information";
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
        return register(filing, promise, place, text, sentAt, at, filing.citizen());
    }

    /** @param by who wrote it down; the citizen, or an officer for one */
    public static Complaint register(
            Filing filing, Promise promise, Place place, String text, Instant sentAt, Instant at, Actor by) {
        Complaint complaint = new Complaint(filing, Standing.beginning(place, promise, sentAt));
        LongFunction<Event> event = version -> filing.registered(promise, place.rounded(), version, at);
        complaint.happened(Act.REGISTER, by, at, text, event);
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
        LongFunction<Event> event =
                version -> new ComplaintLocated(id(), version, known.area(), known.latitude(), known.longitude(), at);
        happened(Act.LOCATE, filing.citizen(), at, "", event);
    }

    /** @param why the reasons in words, for the timeline */
    public void requestTriage(List<String> candidates, String category, List<String> reasons, Instant at, String why) {
        require(Act.REQUEST_TRIAGE);
        standing = standing.led(null, category, standing.place(), candidates);
        LongFunction<Event> event = version -> new TriageRequested(id(), version, candidates, reasons, at);
        happened(Act.REQUEST_TRIAGE, SYSTEM, at, why, event);
    }

    /** @param category null keeps the one it has, {@code area} likewise; {@code why} the reasons in words */
    public void assign(
            String unit, String category, String area, List<String> reasons, Actor actor, Instant at, String why) {
        require(Act.ASSIGN);
        String previous = standing.unit();
        String matter = category == null ? standing.category() : category;
        Place place = standing.place().in(area);
        standing = standing.led(unit, matter, place, List.of());
        happened(
                Act.ASSIGN,
                actor,
                at,
                why,
                version ->
                        new ComplaintAssigned(id(), version, unit, previous, matter, place.area(), reasons, actor, at));
    }

    /** Nobody leads after all; {@code why} the reasons in words. What it is about stays as it was said. */
    public void unassign(List<String> reasons, Actor actor, Instant at, String why) {
        require(Act.UNASSIGN);
        standing = standing.led(null, standing.category(), standing.place(), List.of());
        LongFunction<Event> event = version -> new TriageRequested(id(), version, List.of(), reasons, at);
        happened(Act.UNASSIGN, actor, at, why, event);
    }

    /** A reply, a visit, a note or a verification. */
    public void record(Act act, boolean substantive, String via, Actor actor, Instant at, String text) {
        require(act);
        if (act != Act.NOTE) {
            standing = standing.acted(at, act.answers() && substantive);
        }
        State next = Transitions.next(standing.state(), act).orElseThrow();
        LongFunction<Event> event = version -> new ActionRecorded(
                id(),
                version,
                act.name().toLowerCase(Locale.ROOT),
                act.answers() && substantive,
                via,
                standing.unit(),
                next.name(),
                actor,
                at);
        happened(act, actor, at, text, event);
    }

    public void ask(String via, Actor actor, Instant at, String text) {
        require(Act.ASK);
        standing = standing.acted(at, true);
        LongFunction<Event> event = version -> new InformationRequested(id(), version, via, standing.unit(), actor, at);
        happened(Act.ASK, actor, at, text, event);
    }

    public void classify(String category, Actor actor, Instant at) {
        require(Act.CLASSIFY);
        standing = standing.acted(at, false).led(standing.unit(), category, standing.place(), standing.candidates());
        LongFunction<Event> event = version -> new ComplaintClassified(
                id(), version, category, standing.state().name(), actor, at);
        happened(Act.CLASSIFY, actor, at, category, event);
    }

    /** Another unit does its part until {@code dueAt}; who leads goes on leading, and nobody was answered by that. */
    public void openTask(String task, String unit, Instant dueAt, Actor actor, Instant at, String text) {
        require(Act.OPEN_TASK);
        standing = standing.acted(at, false);
        LongFunction<Event> event = version -> new TaskOpened(id(), version, task, unit, dueAt, actor, at);
        happened(Act.OPEN_TASK, actor, at, text, event);
    }

    /** @param text what was done */
    public void closeTask(String task, String unit, Actor actor, Instant at, String text) {
        require(Act.CLOSE_TASK);
        LongFunction<Event> event = version -> new TaskClosed(id(), version, task, unit, actor, at);
        happened(Act.CLOSE_TASK, actor, at, text, event);
    }

    public void forward(String authority, String reference, Actor actor, Instant at, String text) {
        require(Act.FORWARD);
        standing = standing.acted(at, true);
        LongFunction<Event> event = version -> new ComplaintForwarded(id(), version, authority, reference, actor, at);
        happened(Act.FORWARD, actor, at, text, event);
    }

    public void resolve(Actor actor, Instant at, String text) {
        require(Act.RESOLVE);
        standing = standing.acted(at, true);
        LongFunction<Event> event = version -> new ComplaintResolved(id(), version, standing.unit(), actor, at);
        happened(Act.RESOLVE, actor, at, text, event);
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
        LongFunction<Event> event = version -> new ComplaintReopened(
                id(), version, promise.startsAt(), promise.dueAt(), level, promise.policyVersion(), actor, at);
        happened(Act.REOPEN, actor, at, text, event);
    }

    /** The citizen added something. Never counts as an answer. */
    public void inform(String kind, Instant sentAt, Instant at, String text) {
        require(Act.INFORM);
        State next = Transitions.next(standing.state(), Act.INFORM).orElseThrow();
        standing = standing.heard(sentAt.isAfter(standing.lastMessageAt()) ? sentAt : standing.lastMessageAt());
        LongFunction<Event> event = version -> new InformationReceived(id(), version, kind, next.name(), at);
        happened(Act.INFORM, filing.citizen(), at, text, event);
    }

    public void feedback(boolean accepted, Instant at) {
        require(Act.FEEDBACK);
        LongFunction<Event> event = version -> new FeedbackReceived(id(), version, accepted, at);
        happened(Act.FEEDBACK, filing.citizen(), at, accepted ? "1" : "2", event);
    }

    /** Whether a ready answer was enough. Then it closes as information: nobody waits any more. */
    public void sayAnswered(boolean answered, Instant at) {
        require(Act.SAY_ANSWERED);
        Actor actor = filing.citizen();
        String digit = answered ? "1" : "2";
        happened(Act.SAY_ANSWERED, actor, at, digit, version -> new FeedbackReceived(id(), version, answered, at));
        if (answered) {
            LongFunction<Event> closed = version -> new ComplaintClosed(id(), version, INFORMATION, actor, at);
            happened(Act.CLOSE_ANSWERED, actor, at, INFORMATION, closed);
        }
    }

    public void close(String reason, Actor actor, Instant at) {
        require(Act.CLOSE);
        happened(Act.CLOSE, actor, at, reason, version -> new ComplaintClosed(id(), version, reason, actor, at));
    }

    public void cancel(Instant at, String text) {
        require(Act.CANCEL);
        Actor actor = filing.citizen();
        happened(Act.CANCEL, actor, at, text, version -> new ComplaintCancelled(id(), version, actor, at));
    }

    /** What the ladder says; no event of ours, so no new version. */
    public void escalated(int level) {
        standing = standing.raised(Math.max(level, standing.level()));
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
                version, act.entry(), at, actor, TimelineEntry.contentHash(salt, content), standing.lastHash());
        State next = act == Act.REGISTER
                ? State.RECEIVED
                : Transitions.next(standing.state(), act).orElseThrow();
        standing = standing.moved(next, entry.hash());
        happenings.add(new Happening(entry, salt, content, event.apply(version)));
    }
}
