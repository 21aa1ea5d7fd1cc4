package id.siaga.reporting.persistence;

import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.region.RegionPack;
import id.siaga.reporting.board.BoardAlarm;
import id.siaga.reporting.board.BoardCard;
import id.siaga.reporting.board.BoardFigures;
import id.siaga.reporting.board.BoardReads;
import id.siaga.reporting.board.BoardScope;
import id.siaga.reporting.board.BoardSnapshot;
import id.siaga.reporting.board.UnitFigures;
import id.siaga.reporting.config.ReportingConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgBoardReads implements BoardReads {
    private final UnitOfWork unitOfWork;
    private final Cards cards;
    private final RegionPack pack;
    private final ReportingConfig config;

    PgBoardReads(UnitOfWork unitOfWork, Cards cards, RegionPack pack, ReportingConfig config) {
        this.unitOfWork = unitOfWork;
        this.cards = cards;
        this.pack = pack;
        this.config = config;
    }

    private record Moment(Instant now, long lastId) {}

    /** The id is read first: a change that commits meanwhile is shown and told again, never lost. */
    @Override
    public Uni<BoardSnapshot> snapshot(BoardScope scope) {
        return unitOfWork.run(tx -> moment(tx)
                .chain(moment -> figures(tx, scope)
                        .chain(figures -> units(tx, scope)
                                .chain(units -> complaints(tx, scope)
                                        .chain(complaints -> alarms(tx, scope)
                                                .map(alarms -> new BoardSnapshot(
                                                        moment.now(),
                                                        moment.lastId(),
                                                        figures,
                                                        units,
                                                        complaints,
                                                        alarms)))))));
    }

    private Uni<Moment> moment(Tx tx) {
        return list(tx, BoardSql.MOMENT, row -> new Moment(PgTx.instant(row, "now"), row.getLong("last_id")))
                .map(List::getFirst);
    }

    private Uni<BoardFigures> figures(Tx tx, BoardScope scope) {
        return list(tx, BoardSql.FIGURES, PgBoardReads::figures, scoped(scope, zone()))
                .map(List::getFirst);
    }

    private static BoardFigures figures(Row row) {
        return new BoardFigures(
                row.getInteger("open"),
                row.getInteger("waiting"),
                row.getInteger("overdue"),
                row.getInteger("at_risk"),
                row.getInteger("received_today"),
                row.getInteger("answered_today"),
                row.getInteger("in_time_percent"),
                row.getDouble("median_minutes"));
    }

    private Uni<List<UnitFigures>> units(Tx tx, BoardScope scope) {
        return list(tx, BoardSql.UNITS, this::unit, scoped(scope, zone()));
    }

    private UnitFigures unit(Row row) {
        String unit = row.getString("unit");
        int late = row.getInteger("late_today");
        return new UnitFigures(
                unit,
                cards.unitName(unit),
                row.getInteger("open"),
                row.getInteger("overdue"),
                row.getInteger("received_today"),
                late,
                late > 0,
                PgTx.instant(row, "worst"));
    }

    private Uni<List<BoardCard>> complaints(Tx tx, BoardScope scope) {
        return list(
                tx,
                BoardSql.COMPLAINTS,
                row -> cards.card(Columns.of(row)),
                scoped(
                        scope,
                        (double) config.board().answeredStay().toSeconds(),
                        config.board().limit()));
    }

    private Uni<List<BoardAlarm>> alarms(Tx tx, BoardScope scope) {
        if (!scope.all()) {
            return Uni.createFrom().item(List.of());
        }
        return list(
                tx,
                BoardSql.ALARMS,
                row -> new BoardAlarm(
                        row.getString("service"),
                        row.getString("code"),
                        row.getString("subject"),
                        PgTx.instant(row, "since"),
                        row.getString("next_step")));
    }

    private String zone() {
        return pack.zone().getId();
    }

    private static Object[] scoped(BoardScope scope, Object... more) {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = scope.all();
        parameters[1] = scope.units().toArray(String[]::new);
        System.arraycopy(more, 0, parameters, 2, more.length);
        return parameters;
    }

    private static <T> Uni<List<T>> list(Tx tx, String sql, Function<Row, T> shape, Object... parameters) {
        return PgTx.of(tx)
                .preparedQuery(sql)
                .execute(PgTx.tuple(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(shape)
                        .toList());
    }
}
