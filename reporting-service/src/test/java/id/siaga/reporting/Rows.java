package id.siaga.reporting;

import id.siaga.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One look into the service's database. */
final class Rows {
    private Rows() {}

    /** The columns of the first row, joined by a blank; null where there is no row. */
    static String first(TestDatabase database, String sql, String parameter) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return null;
            }
            StringBuilder joined = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                joined.append(i == 1 ? "" : " ").append(row.getString(i));
            }
            return joined.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("the test cannot read the database", e);
        }
    }
}
