package id.siaga.routing;

import id.siaga.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.awaitility.Awaitility;

/** Keeps key and transaction of every outbox row, because the relay deletes the row at once. */
final class OutboxRecorder {
    private static final String INSTALL = """
            CREATE TABLE outbox_seen (record_key text, transaction text);
            CREATE FUNCTION outbox_record() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                INSERT INTO outbox_seen VALUES (OLD.record_key, OLD.xmin::text);
                RETURN OLD;
            END $$;
            CREATE TRIGGER outbox_record BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_record()""";
    private static final String REMOVE =
            "DROP TRIGGER outbox_record ON outbox; DROP FUNCTION outbox_record; DROP TABLE outbox_seen";

    private OutboxRecorder() {}

    static List<List<String>> during(TestDatabase database, Runnable work) {
        run(database, INSTALL);
        try {
            work.run();
            Awaitility.await()
                    .until(() -> Case.rows(database, "SELECT 1 FROM outbox").isEmpty());
            return Case.rows(database, "SELECT record_key, transaction FROM outbox_seen");
        } finally {
            run(database, REMOVE);
        }
    }

    private static void run(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be watched", e);
        }
    }
}
