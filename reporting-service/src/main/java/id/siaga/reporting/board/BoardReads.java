package id.siaga.reporting.board;

import io.smallrye.mutiny.Uni;

/** The board as it stands, for one reader. */
public interface BoardReads {
    Uni<BoardSnapshot> snapshot(BoardScope scope);
}
