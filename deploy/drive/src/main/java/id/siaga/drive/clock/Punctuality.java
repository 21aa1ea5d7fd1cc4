package id.siaga.drive.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Verdicts;
import java.util.Map;

/**
 * How a run's steps fired, all of them, by the tables: what was expected beside what the service stored and what was
 * heard on the topic. Milliseconds after the moment each step was due: {@code fired} as the service stored it by the
 * database's clock, {@code heard} when the broker had acknowledged it and a consumer had it.
 */
public final class Punctuality {
    /** {@code redelivered}: the same event, with its id, once more; what at least once means after a kill. */
    private static final String JUDGE = """
            WITH told AS (
                SELECT clock, rung, min(heard_at) AS heard_at, count(DISTINCT event_id) AS events, count(*) AS records
                  FROM bench.heard
                 WHERE type IN ('complaint.escalated.v1', 'clock.reminded.v1') AND repetition = 0 AND NOT provisional
                 GROUP BY clock, rung),
            seen AS (
                SELECT e.fire_at, count(f.id) AS firings, min(f.fired_at) AS fired_at, min(t.heard_at) AS heard_at,
                       coalesce(bool_and(f.state = 'CONFIRMED'), true) AS confirmed,
                       count(f.settled_at) AS settled, max(t.events) AS events, max(t.records) AS records
                  FROM bench.expected e
                  LEFT JOIN clock c ON c.complaint = e.complaint AND c.kind = 'response'
                  LEFT JOIN firing f ON f.clock_id = c.id AND f.rung = e.rung AND f.repetition = 0
                  LEFT JOIN told t ON t.clock = f.clock_id AND t.rung = f.rung
                 WHERE e.run = ?
                 GROUP BY e.complaint, e.rung, e.fire_at),
            late AS (
                SELECT *, extract(epoch FROM fired_at - fire_at)::float8 * 1000 AS fired,
                       extract(epoch FROM heard_at - fire_at)::float8 * 1000 AS heard
                  FROM seen)
            SELECT count(*) AS "expected",
                   count(*) FILTER (WHERE firings <> 1) AS "withoutExactlyOneFiring",
                   count(*) FILTER (WHERE fired < 0 OR heard < 0) AS "early",
                   count(*) FILTER (WHERE NOT confirmed) AS "notConfirmed",
                   count(*) FILTER (WHERE settled > 0) AS "provisionalAtFirst",
                   count(*) FILTER (WHERE firings > 0 AND events IS NULL) AS "notHeard",
                   count(*) FILTER (WHERE events > 1) AS "toldAsTwoEvents",
                   coalesce(sum(records - events), 0)::bigint AS "redelivered",
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY fired) AS "firedP50Millis",
                   percentile_disc(0.99) WITHIN GROUP (ORDER BY fired) AS "firedP99Millis",
                   max(fired) AS "firedMaxMillis",
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY heard) AS "heardP50Millis",
                   percentile_disc(0.99) WITHIN GROUP (ORDER BY heard) AS "heardP99Millis",
                   max(heard) AS "heardMaxMillis",
                   extract(epoch FROM max(heard_at) - min(fire_at))::float8 AS "heardWithinSeconds"
              FROM late""";

    private final String run;
    private final Map<String, Object> numbers;

    private Punctuality(String run, Map<String, Object> numbers) {
        this.run = run;
        this.numbers = numbers;
    }

    /** Asks over all rows of a run; what was heard must stand in its table. */
    static Punctuality of(String run, ServiceDatabase sla) {
        return new Punctuality(run, sla.rows(JUDGE, run).getFirst());
    }

    /** NaN when nothing fired or was heard at all. */
    public double number(String name) {
        return numbers.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public long count(String name) {
        return ((Number) numbers.get(name)).longValue();
    }

    /** The promises that no speed can make up for, and no kill excuses. */
    public void judge(Verdicts verdicts) {
        verdicts.check(count("expected") > 0, run + ": " + count("expected") + " steps had to fire");
        verdicts.equal(run + ": without exactly one firing", 0, count("withoutExactlyOneFiring"));
        verdicts.equal(run + ": early", 0, count("early"));
        verdicts.equal(run + ": not confirmed", 0, count("notConfirmed"));
        verdicts.equal(run + ": not heard on the topic", 0, count("notHeard"));
        verdicts.equal(run + ": told as two events", 0, count("toldAsTwoEvents"));
    }

    public void judgeUndisturbed(Verdicts verdicts) {
        judge(verdicts);
        verdicts.equal(run + ": provisional at first", 0, count("provisionalAtFirst"));
    }

    public String summary() {
        return "%s: n=%d fired p50=%.0f p99=%.0f max=%.0f ms, heard p50=%.0f p99=%.0f max=%.0f ms, redelivered %d"
                .formatted(
                        run,
                        count("expected"),
                        number("firedP50Millis"),
                        number("firedP99Millis"),
                        number("firedMaxMillis"),
                        number("heardP50Millis"),
                        number("heardP99Millis"),
                        number("heardMaxMillis"),
                        count("redelivered"));
    }

    public ObjectNode json() {
        return new ObjectMapper().valueToTree(numbers);
    }
}
