package id.siaga.sla.api;

import id.siaga.sla.domain.ClockReport;
import id.siaga.sla.domain.Firing;
import id.siaga.sla.domain.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A promise as REST shows it. Seconds are whole, {@code remaining} and {@code overdueBy} in ISO 8601 and never negative;
 * {@code metAt} is null unless an officer answered, {@code pausedAt} unless it waits for the citizen; {@code subject} is
 * the category, legal class, task or authority it is about.
 */
public record ClockView(
        String id,
        String complaint,
        String kind,
        String subject,
        String unit,
        Instant startsAt,
        Instant dueAt,
        String state,
        Instant metAt,
        Instant pausedAt,
        long pausedSeconds,
        int level,
        String remaining,
        String overdueBy,
        List<ToldView> told) {

    /** Who was told what, and whether somebody has seen it; {@code level} 0 is a reminder. */
    public record ToldView(
            String escalation,
            String rung,
            int level,
            int repetition,
            Instant dueAt,
            Instant firedAt,
            long lateBySeconds,
            String certainty,
            List<String> audience,
            String acknowledgedBy,
            Instant acknowledgedAt) {
        static ToldView of(ClockReport.Told told) {
            Firing firing = told.firing();
            return new ToldView(
                    firing.id().toString(),
                    firing.step().rung(),
                    firing.step().level(),
                    firing.step().repetition(),
                    firing.step().at(),
                    firing.firedAt(),
                    told.lateBy().toSeconds(),
                    firing.certainty().name(),
                    firing.audience(),
                    told.acknowledgedBy(),
                    told.acknowledgedAt());
        }
    }

    static ClockView of(ClockReport report) {
        Promise promise = report.promise();
        return new ClockView(
                promise.id().toString(),
                promise.complaint(),
                promise.kind().word(),
                promise.subject(),
                promise.unit(),
                promise.startsAt(),
                promise.dueAt(),
                report.state(),
                report.state().equals("MET") ? report.endedAt() : null,
                report.pausedAt(),
                report.paused().toSeconds(),
                report.level(),
                wholeSeconds(report.remaining()),
                wholeSeconds(report.overdue()),
                report.told().stream().map(ToldView::of).toList());
    }

    private static String wholeSeconds(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
