package id.siaga.routing;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A complaint as its row says, found by a message. */
record Case(String id, String ticket, String state, String unit, long version) {
    private static final String BY_MESSAGE = """
            SELECT c.id, c.ticket, c.state, c.unit, c.version FROM complaint c JOIN message m ON m.complaint = c.id
             WHERE m.provider_id = ? AND m.edition = ''""";

    static Case awaitOf(TestDatabase database, MessageReceived message) {
        return Awaitility.await("the complaint of a message")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> of(database, message), found -> found != null);
    }

    static Case of(TestDatabase database, MessageReceived message) {
        List<List<String>> rows = rows(database, BY_MESSAGE, message.messageId());
        if (rows.isEmpty()) {
            return null;
        }
        List<String> row = rows.getFirst();
        return new Case(row.get(0), row.get(1), row.get(2), row.get(3), Long.parseLong(row.get(4)));
    }

    /** How many complaints the conversation of a message has. */
    static long countOf(TestDatabase database, MessageReceived message) {
        return Long.parseLong(
                rows(database, "SELECT count(*) FROM complaint WHERE conversation = ?", message.conversation())
                        .getFirst()
                        .getFirst());
    }

    /** Everything that was said so far has been published. */
    static void awaitEmptyOutbox(TestDatabase database) {
        Awaitility.await("an empty outbox")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows(database, "SELECT 1 FROM outbox").isEmpty());
    }

    /** Every column as text. */
    static List<List<String>> rows(TestDatabase database, String sql, String... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            ResultSet found = statement.executeQuery();
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the test query failed", e);
        }
    }
}
