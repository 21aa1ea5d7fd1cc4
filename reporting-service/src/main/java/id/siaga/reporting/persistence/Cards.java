package id.siaga.reporting.persistence;

import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.reporting.board.BoardCard;
import id.siaga.reporting.projection.ComplaintState;
import id.siaga.reporting.projection.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Rows of {@code complaint_view} as cards, with the pack's names. */
@ApplicationScoped
class Cards {
    static final String COLUMNS = """
            v.complaint_id, v.ticket, v.unit, v.category, v.area, v.channel, v.priority, v.state, v.received_at,
            v.starts_at, v.due_at, v.met_at, v.in_time, v.clock_cancelled, v.level, v.provisional, v.undelivered,
            EXISTS (SELECT 1 FROM public_step s WHERE s.complaint_id = v.complaint_id AND s.kind = 'verified') AS verified""";

    private final RegionPack pack;

    Cards(RegionPack pack) {
        this.pack = pack;
    }

    <E extends Exception> BoardCard card(Columns<E> row) throws E {
        String state = row.text("state");
        Instant dueAt = row.instant("due_at");
        Instant metAt = row.instant("met_at");
        boolean closed = ComplaintState.isFinal(state);
        boolean waiting = metAt == null && dueAt != null && !closed && !row.flag("clock_cancelled");
        return new BoardCard(
                row.text("complaint_id"),
                row.text("ticket"),
                row.text("unit"),
                unitName(row.text("unit")),
                row.text("category"),
                categoryName(row.text("category")),
                areaName(row.text("area")),
                row.text("channel"),
                row.text("priority"),
                state,
                Step.of(state, row.flag("verified")).label(),
                row.instant("received_at"),
                row.instant("starts_at"),
                dueAt,
                metAt,
                row.flag("in_time"),
                waiting,
                closed,
                row.number("level"),
                row.flag("provisional"),
                row.flag("undelivered"));
    }

    /** What fits a card; the id where the pack has been changed meanwhile. */
    String unitName(String unit) {
        return pack.units().find(unit).map(Unit::shortName).orElse(unit);
    }

    String fullUnitName(String unit) {
        return pack.units().find(unit).map(Unit::name).orElse(unit);
    }

    String categoryName(String category) {
        return category == null
                ? null
                : pack.categories().find(category).map(Category::name).orElse(category);
    }

    String areaName(String area) {
        return area == null ? null : pack.areas().find(area).map(Area::name).orElse(area);
    }
}
