package id.siaga.drive;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Looks into a service's tables, to check from outside what really happened, and fills them where a measurement needs
 * what would take weeks to come about; one connection, one question at a time.
 */
public final class ServiceDatabase {
    private final String url;
    private final String user;
    private final String password;
    private Connection connection;

    ServiceDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalStateException when the query fails */
    public synchronized List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked: " + e.getMessage(), e);
        }
    }

    /** @return how many rows were written. @throws IllegalStateException when the statement fails */
    public synchronized int write(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be written to: " + e.getMessage(), e);
        }
    }

    /** COPY from a CSV file. @throws IllegalStateException when it fails; then nothing was copied */
    public synchronized void copy(String table, Path csv) {
        try (Reader rows = Files.newBufferedReader(csv)) {
            connection().unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN CSV", rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(csv + " could not be copied: " + e.getMessage(), e);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(2)) {
            connection = DriverManager.getConnection(url, user, password);
        }
        return connection;
    }

    public long count(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), found.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
