package id.siaga.reporting.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.reporting.board.BoardCard;
import id.siaga.reporting.tracking.FourSteps;
import id.siaga.reporting.tracking.PublicComplaint;
import id.siaga.reporting.tracking.PublicComplaint.Happening;
import id.siaga.reporting.tracking.PublicReads;
import id.siaga.reporting.tracking.UnitRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgPublicReads implements PublicReads {
    private static final String BY_TOKEN =
            "SELECT " + Cards.COLUMNS + ", siaga.clock() AS now FROM complaint_view v WHERE v.token = $1";
    private static final String STEPS =
            "SELECT kind, at, unit FROM public_step WHERE complaint_id = $1 ORDER BY at, kind";
    private static final String UNITS = """
            SELECT unit, count(*)::int AS received, count(met_at)::int AS answered,
                   (100 * count(*) FILTER (WHERE in_time)
                       / nullif(count(*) FILTER (WHERE met_at IS NOT NULL
                                                    OR due_at <= siaga.clock() AND NOT clock_cancelled), 0))::int
                       AS in_time_percent,
                   (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM met_at - starts_at) / 60))::float8
                       AS median_minutes
              FROM complaint_view
             WHERE unit IS NOT NULL AND received_at > siaga.clock() - interval '30 days'
             GROUP BY unit
             ORDER BY in_time_percent DESC NULLS LAST, median_minutes NULLS LAST, received DESC""";

    private final UnitOfWork unitOfWork;
    private final Cards cards;

    PgPublicReads(UnitOfWork unitOfWork, Cards cards) {
        this.unitOfWork = unitOfWork;
        this.cards = cards;
    }

    @Override
    public Uni<Optional<PublicComplaint>> complaint(String token) {
        return unitOfWork.run(tx -> PgTx.of(tx)
                .preparedQuery(BY_TOKEN)
                .execute(PgTx.tuple(token))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    Row row = rows.iterator().next();
                    return history(tx, row.getString("complaint_id"))
                            .map(history -> Optional.of(complaint(row, history)));
                }));
    }

    private PublicComplaint complaint(Row row, List<Happening> history) {
        BoardCard card = cards.card(Columns.of(row));
        return new PublicComplaint(
                PgTx.instant(row, "now"),
                card.ticket(),
                card.state(),
                cards.fullUnitName(card.unit()),
                card.categoryName(),
                card.receivedAt(),
                card.startsAt(),
                card.dueAt(),
                card.metAt(),
                card.inTime(),
                card.waiting(),
                card.level(),
                FourSteps.of(card.state(), card.closed(), history),
                history);
    }

    private Uni<List<Happening>> history(Tx tx, String complaintId) {
        return PgTx.of(tx)
                .preparedQuery(STEPS)
                .execute(PgTx.tuple(complaintId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Happening(
                                row.getString("kind"),
                                PgTx.instant(row, "at"),
                                cards.fullUnitName(row.getString("unit"))))
                        .toList());
    }

    @Override
    public Uni<List<UnitRecord>> units() {
        return unitOfWork.run(tx -> PgTx.of(tx)
                .preparedQuery(UNITS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new UnitRecord(
                                row.getString("unit"),
                                cards.unitName(row.getString("unit")),
                                row.getInteger("received"),
                                row.getInteger("answered"),
                                row.getInteger("in_time_percent"),
                                row.getDouble("median_minutes")))
                        .toList()));
    }
}
