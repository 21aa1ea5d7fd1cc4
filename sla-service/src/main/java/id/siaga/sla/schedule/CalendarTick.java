package id.siaga.sla.schedule;

import id.siaga.sla.application.CheckCalendar;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** At the start and once a day: a year begins without a restart. */
@ApplicationScoped
class CalendarTick {
    private final CheckCalendar checkCalendar;

    CalendarTick(CheckCalendar checkCalendar) {
        this.checkCalendar = checkCalendar;
    }

    @Scheduled(every = "24h")
    Uni<Void> check() {
        return checkCalendar.handle();
    }
}
