package id.siaga.reporting.board;

import java.time.Instant;
import java.util.List;

/**
 * The board at one moment.
 *
 * @param now the server's time, by which a browser corrects its own clock
 * @param lastId what to give the stream as {@code from}, so that nothing is missed in between
 */
public record BoardSnapshot(
        Instant now,
        long lastId,
        BoardFigures figures,
        List<UnitFigures> units,
        List<BoardCard> complaints,
        List<BoardAlarm> alarms) {}
