package id.siaga.sla.domain;

import id.siaga.region.RegionPack;
import id.siaga.sla.domain.Happened.Promised;
import id.siaga.sla.domain.Promise.Key;
import id.siaga.sla.domain.Promise.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is promised when something happens. A kind of promise without a ladder in the pack is not given. */
public final class Promises {
    private static final String ONLY_ONE = "";

    private final RegionPack pack;

    public Promises(RegionPack pack) {
        this.pack = pack;
    }

    /** The public promise as it stands after what happened; the others start with it. Null before there is one. */
    public Promise response(Happened happened, Promise before) {
        if (happened.detail() instanceof Promised promised) {
            return response(happened.complaint(), promised, before);
        }
        return before == null ? null : before.about(happened.about(before.matter()));
    }

    /**
     * @param response the public promise after what happened
     * @param open what has not ended of the complaint
     */
    public Optional<Promise> of(ClockKind kind, Happened happened, Promise response, List<Clock.Open> open) {
        return isKept(kind)
                ? switch (kind) {
                    case RESPONSE -> Optional.of(response);
                    case RESOLUTION -> resolution(response);
                    case LEGAL -> legal(response);
                    case TRIAGE -> Optional.of(triage(happened.at(), response, open));
                    case TASK -> task(happened, response);
                    case OUTSIDE -> outside(happened, response);
                    case DUTY -> Optional.empty();
                }
                : Optional.empty();
    }

    /** That a unit has somebody who answers. Empty when the pack does not ask for it. */
    public Optional<Promise> duty(String unit, Instant at) {
        return isKept(ClockKind.DUTY)
                ? Optional.of(Promise.given(
                        new Key(null, ClockKind.DUTY, unit, at),
                        at.plus(pack.clockTerms().duty()),
                        ours(),
                        new Matter(unit, null, null)))
                : Optional.empty();
    }

    private boolean isKept(ClockKind kind) {
        return pack.ladders().find(kind.word(), null, null).isPresent();
    }

    private Promise response(String complaint, Promised promised, Promise before) {
        boolean again = promised.complaintKind() == null && before != null;
        int level = again ? Math.max(promised.level(), before.firstLevel() + 1) : promised.level();
        return Promise.given(
                new Key(complaint, ClockKind.RESPONSE, ONLY_ONE, promised.startsAt()),
                promised.dueAt(),
                new Terms(promised.policyVersion(), pack.policyVersion(), level),
                again ? before.matter() : new Matter(null, promised.complaintKind(), null));
    }

    private Optional<Promise> resolution(Promise response) {
        return pack.categories()
                .find(response.matter().category())
                .map(category ->
                        sinceTheStart(ClockKind.RESOLUTION, category.id(), category.resolutionDays(), response));
    }

    private Optional<Promise> legal(Promise response) {
        Matter matter = response.matter();
        return pack.clockTerms()
                .legalClass(matter.complaintKind(), matter.category())
                .map(legal -> sinceTheStart(ClockKind.LEGAL, legal.id(), legal.days(), response));
    }

    private Promise sinceTheStart(ClockKind kind, String subject, int days, Promise response) {
        Instant start = response.startsAt();
        Key key = new Key(response.complaint(), kind, subject, start);
        return Promise.given(key, pack.workingDeadline(start, days), ours(), response.matter());
    }

    /** Never later than the answer itself, while that is owed. */
    private Promise triage(Instant at, Promise response, List<Clock.Open> open) {
        boolean owed = open.stream().anyMatch(clock -> clock.promise().id().equals(response.id()));
        Instant limit = at.plus(pack.clockTerms().triage());
        Instant inside = owed && response.dueAt().isBefore(limit) ? response.dueAt() : limit;
        Key key = new Key(response.complaint(), ClockKind.TRIAGE, ONLY_ONE, at);
        return Promise.given(key, inside.isBefore(at) ? at : inside, ours(), response.matter());
    }

    private Optional<Promise> task(Happened happened, Promise response) {
        return happened.detail() instanceof Happened.Task task
                ? Optional.of(Promise.given(
                        new Key(happened.complaint(), ClockKind.TASK, task.id(), happened.at()),
                        task.dueAt(),
                        ours(),
                        response.matter().with(task.unit(), null)))
                : Optional.empty();
    }

    private Optional<Promise> outside(Happened happened, Promise response) {
        return happened.detail() instanceof Happened.Subject authority
                ? Optional.of(Promise.given(
                        new Key(happened.complaint(), ClockKind.OUTSIDE, authority.id(), happened.at()),
                        pack.workingDeadline(happened.at(), pack.clockTerms().outsideDays()),
                        ours(),
                        response.matter()))
                : Optional.empty();
    }

    private Terms ours() {
        return new Terms(pack.version(), pack.policyVersion(), 1);
    }
}
