package id.siaga.sla;

import id.siaga.testing.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the service's tables and fills them, for what no event would do in reasonable time. */
record Table(TestDatabase database) {
    /** The rows of a query, columns with a blank between. */
    List<String> rows(String sql, Object... parameters) {
        try (var connection = database.connect();
                PreparedStatement query = prepared(connection.prepareStatement(sql), parameters);
                ResultSet found = query.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    values.add(found.getString(column));
                }
                rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst());
    }

    void change(String sql, Object... parameters) {
        try (var connection = database.connect();
                PreparedStatement change = prepared(connection.prepareStatement(sql), parameters)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static PreparedStatement prepared(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
