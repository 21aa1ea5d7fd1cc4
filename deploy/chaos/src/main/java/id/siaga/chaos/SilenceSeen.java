package id.siaga.chaos;

import id.siaga.drive.ServiceDatabase;
import java.util.Map;

/** What stands in sla's table of firings, and was heard on the topic, about the first level of the silent complaints. */
record SilenceSeen(Map<String, Object> counts) {
    private static final String COUNT = """
            WITH level AS (
                SELECT e.run, e.complaint, f.id, f.state, cardinality(f.audience) AS told
                  FROM bench.expected e
                  JOIN clock c ON c.complaint = e.complaint AND c.kind = 'response'
                  JOIN firing f ON f.clock_id = c.id AND f.level = 1)
            SELECT count(*) FILTER (WHERE state = 'PROVISIONAL') AS provisional,
                   count(*) FILTER (WHERE told > 0) AS told,
                   count(*) FILTER (WHERE run = 'acted in time' AND state = 'WITHDRAWN') AS "inTimeWithdrawn",
                   count(*) FILTER (WHERE run = 'acted in time' AND told > 0) AS "inTimeTold",
                   count(*) FILTER (WHERE run <> 'acted in time' AND state = 'CONFIRMED' AND told > 0) AS "othersTold",
                   (SELECT count(*) FROM bench.heard WHERE provisional AND told > 0) AS "provisionalEventsWithAudience",
                   (SELECT count(*) FROM bench.heard h JOIN level l ON l.id = h.escalation
                     WHERE h.type = 'escalation.withdrawn.v1' AND l.run = 'acted in time') AS withdrawals,
                   (SELECT count(*) FROM bench.heard h JOIN level l ON l.id = h.escalation
                     WHERE h.type = 'escalation.confirmed.v1' AND l.run <> 'acted in time') AS confirmations,
                   (SELECT count(*) FROM bench.heard h JOIN level l ON l.id = h.escalation
                     WHERE h.type = 'complaint.escalated.v1' AND NOT h.provisional
                       AND l.run = 'acted in time') AS "inTimeEscalated"
              FROM level""";

    static SilenceSeen of(ServiceDatabase sla) {
        return new SilenceSeen(sla.rows(COUNT).getFirst());
    }

    long count(String name) {
        return ((Number) counts.get(name)).longValue();
    }

    boolean isSettled() {
        return count("provisional") == 0;
    }
}
