package id.siaga.reporting.persistence;

import id.siaga.reporting.board.BoardAlarm;
import id.siaga.reporting.board.BoardChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The journal on a connection of its own. Ids become visible in order (see append_board_change), so none is skipped. */
final class BoardChanges implements AutoCloseable {
    private static final String AFTER = """
            SELECT c.id, c.kind, c.subject, c.former_unit, %s,
                   a.service, a.code, a.subject AS alarm_subject, a.since, a.next_step
              FROM board_change c
              LEFT JOIN complaint_view v ON c.kind = 'complaint' AND v.complaint_id = c.subject
              LEFT JOIN alarm_view a
                     ON c.kind = 'alarm' AND a.service || '|' || a.code || '|' || a.subject = c.subject
             WHERE c.id > ? AND c.id <= ? ORDER BY c.id LIMIT 500""".formatted(Cards.COLUMNS);
    private static final String NEWEST = "SELECT coalesce(max(id), 0) FROM board_change";
    private static final String OLDEST = "SELECT coalesce(min(id), 0) FROM board_change";

    private final Connection connection;
    private final Cards cards;

    private BoardChanges(Connection connection, Cards cards) {
        this.connection = connection;
        this.cards = cards;
    }

    static BoardChanges open(DataSource dataSource, Cards cards) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return new BoardChanges(connection, cards);
    }

    /** A batch of the changes after {@code from} up to and with {@code to}, each with its subject as it stands now. */
    List<BoardChange> after(long from, long to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            ResultSet rows = statement.executeQuery();
            List<BoardChange> changes = new ArrayList<>();
            while (rows.next()) {
                changes.add(change(rows));
            }
            return changes;
        }
    }

    private BoardChange change(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String subject = row.getString("subject");
        Columns<SQLException> columns = Columns.of(row);
        if ("alarm".equals(row.getString("kind"))) {
            BoardAlarm alarm = new BoardAlarm(
                    columns.text("service"),
                    columns.text("code"),
                    columns.text("alarm_subject"),
                    columns.instant("since"),
                    columns.text("next_step"));
            return new BoardChange.OfAlarm(id, subject, alarm.service() == null ? null : alarm);
        }
        boolean stub = columns.text("ticket") == null;
        return new BoardChange.OfComplaint(id, subject, columns.text("former_unit"), stub ? null : cards.card(columns));
    }

    long newestId() throws SQLException {
        return number(NEWEST);
    }

    boolean keptSince(long from) throws SQLException {
        return from >= number(OLDEST) - 1;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
