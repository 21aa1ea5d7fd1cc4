package id.siaga.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The work of one timer, as cheap as a library that runs one task at a time can do it: one statement, one commit. */
public final class Firing {
    /** As long as the event our engine writes; {@code ?} is the timer's id. */
    static final String PAYLOAD = """
            {"complaintId":"?","clock":"?","escalationId":"?","level":1,"rung":"tingkat-1","repetition":0,\
            "provisional":false,"unit":"35.10.20","audience":["7c9e6679-7425-40de-944b-e07fc1f90ae7"],\
            "dueAt":"2026-11-22T03:00:00.123456Z","firedAt":"2026-11-22T03:00:00.234567Z"}""";

    static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final String FIRE = """
            WITH once AS (
                INSERT INTO fired (id, fired_at) VALUES (?::uuid, siaga.clock()) ON CONFLICT DO NOTHING RETURNING id)
            INSERT INTO outbox (event_id, topic, record_key, type, traceparent, payload)
            SELECT gen_random_uuid(), 'sla.events.v1', id, 'complaint.escalated.v1', ?, ? FROM once""";

    private Firing() {}

    /** A timer fired before does nothing. @param connection commits each statement */
    public static void commit(Connection connection, String timer) throws SQLException {
        try (PreparedStatement fire = connection.prepareStatement(FIRE)) {
            fire.setString(1, timer);
            fire.setString(2, TRACEPARENT);
            fire.setString(3, PAYLOAD.replace("?", timer));
            fire.executeUpdate();
        }
    }
}
