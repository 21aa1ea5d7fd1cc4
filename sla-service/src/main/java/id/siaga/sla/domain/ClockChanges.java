package id.siaga.sla.domain;

import id.siaga.sla.domain.ClockEffects.Effect;
import java.time.Instant;

/** Carries the table out on a clock that has not ended. */
public record ClockChanges(LadderBook ladders, PausePolicy pauses) {
    /** The same clock when nothing changes for it. */
    public Clock after(Clock.Open clock, Happened happened) {
        Effect effect = ClockEffects.on(clock.promise().kind(), happened.what());
        Clock changed =
                effect == null || !happened.concerns(clock.promise()) ? clock : changed(clock, effect, happened.at());
        boolean follows = clock.promise().kind() != ClockKind.TASK;
        return follows && changed instanceof Clock.Open open
                ? led(open, happened.about(open.promise().matter()), happened.at())
                : changed;
    }

    /** Another promise of its kind takes its place. */
    public Clock.Cancelled replaced(Clock.Open clock, Instant at) {
        LadderPolicy ladder = ladders.of(clock.promise());
        return clock.goingOn(at, ladder, pauses).cancelled(at, ladder);
    }

    public Clock.Running started(Promise promise, Instant at) {
        return Clock.Running.started(promise, ladders.of(promise), at);
    }

    /** @param last the highest step that has fired, or null */
    public Clock.Running revived(Promise promise, Step last, Instant at) {
        LadderPolicy ladder = ladders.of(promise);
        Step next =
                last == null || last.isReminder() ? ladder.firstAfter(promise, at) : ladder.next(promise, last, 0, at);
        return new Clock.Running(promise, next, 0);
    }

    private Clock changed(Clock.Open clock, Effect effect, Instant at) {
        LadderPolicy ladder = ladders.of(clock.promise());
        return switch (effect) {
            case MEETS -> clock.goingOn(at, ladder, pauses).met(at, ladder);
            case CANCELS -> clock.goingOn(at, ladder, pauses).cancelled(at, ladder);
            case RESUMES -> clock.goingOn(at, ladder, pauses);
            case PAUSES ->
                clock instanceof Clock.Running running && pauses.allows(running.promise(), at)
                        ? running.paused(at, ladder, pauses)
                        : clock;
            case OPENS -> clock;
        };
    }

    private Clock.Open led(Clock.Open clock, Matter matter, Instant at) {
        Clock.Open about = clock.about(matter);
        LadderPolicy ladder = ladders.of(about.promise());
        return about instanceof Clock.Running running && !ladder.equals(ladders.of(clock.promise()))
                ? running.climbing(ladder, at)
                : about;
    }
}
