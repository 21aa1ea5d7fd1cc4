package id.siaga.routing.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Filing;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.Standing;
import id.siaga.routing.casework.domain.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A complaint as officers see it. Instants are UTC; what the citizen wrote and the exact point only for who works on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        UUID id,
        String ticket,
        State state,
        String step,
        String kind,
        String category,
        String categoryName,
        String unit,
        String unitName,
        String area,
        String areaName,
        Instant startsAt,
        Instant dueAt,
        Instant respondedAt,
        int level,
        long version,
        Instant receivedAt,
        String priority,
        String channel,
        String account,
        String excerpt,
        Location location,
        List<String> candidates) {
    /** Degrees, WGS 84. */
    public record Location(double latitude, double longitude) {}

    static ComplaintView of(Complaint complaint, RegionPack pack, Officer officer) {
        Filing filing = complaint.filing();
        Standing standing = complaint.standing();
        return new ComplaintView(
                filing.id(),
                filing.ticket(),
                standing.state(),
                standing.state().step(standing.verified()),
                filing.kind(),
                standing.category(),
                pack.categories().find(standing.category()).map(Category::name).orElse(null),
                standing.unit(),
                pack.units().find(standing.unit()).map(Unit::name).orElse(null),
                standing.place().area(),
                pack.areas().find(standing.place().area()).map(Area::name).orElse(null),
                standing.promise().startsAt(),
                standing.promise().dueAt(),
                standing.respondedAt(),
                standing.level(),
                standing.version(),
                filing.receivedAt(),
                filing.priority(),
                filing.origin().channel(),
                filing.origin().account(),
                officer.mayRead() ? filing.excerpt() : null,
                location(officer.mayRead() ? standing.place() : standing.place().rounded()),
                standing.candidates().isEmpty() ? null : standing.candidates());
    }

    private static Location location(Place place) {
        return place.isPoint() ? new Location(place.latitude(), place.longitude()) : null;
    }
}
