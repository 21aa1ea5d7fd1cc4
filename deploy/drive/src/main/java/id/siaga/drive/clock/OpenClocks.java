package id.siaga.drive.clock;

import id.siaga.drive.ServiceDatabase;
import id.siaga.region.RegionPack;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Fills sla's table of clocks, and keeps beside it what must fire when, by the harness's own reckoning: the judge does
 * not ask the service what it planned.
 */
public final class OpenClocks {
    private static final String EXPECTED = """
            CREATE TABLE IF NOT EXISTS bench.expected (
                run text NOT NULL, complaint text NOT NULL, rung text NOT NULL, fire_at timestamptz NOT NULL)""";

    private static final String COLUMNS =
            "INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit, first_level)";
    /** Due in one day to thirty, waiting for a reminder or for their first level. */
    private static final String FAR_AWAY = """
            WITH n AS MATERIALIZED (
                SELECT gen_random_uuid() AS id, nth, ARRAY ['response', 'resolution', 'legal', 'task'] AS kinds,
                       r.units, r.rungs, r.fractions, 1 + nth % cardinality(r.rungs) AS step,
                       siaga.clock() + interval '1 day' + random() * interval '29 days' AS due_at
                  FROM generate_series(1, ?) AS nth,
                       (SELECT ?::text[] AS units, ?::text[] AS rungs, ?::float8[] AS fractions) AS r),
            opened AS (""" + COLUMNS + """
            SELECT n.id, gen_random_uuid(), n.kinds[1 + n.nth % cardinality(n.kinds)],
                   n.due_at - interval '2 hours', n.due_at, ?, n.units[1 + n.nth % cardinality(n.units)], 1
              FROM n)
            INSERT INTO step (clock_id, rung, level, repetition, fire_at)
            SELECT n.id, n.rungs[n.step], CASE WHEN n.fractions[n.step] < 1 THEN 0 ELSE 1 END, 0,
                   n.due_at - (1 - n.fractions[n.step]) * interval '2 hours'
              FROM n""";

    private static final String DUE = "WITH due AS (" + COLUMNS + """
            SELECT gen_random_uuid(), gen_random_uuid(), 'response', n.due_at - interval '2 hours', n.due_at, ?,
                   n.units[1 + n.nth % cardinality(n.units)], 1
              FROM (SELECT nth, ?::text[] AS units, ?::timestamptz + nth * ? * interval '1 second' AS due_at
                      FROM generate_series(0, ? - 1) AS nth) AS n
            RETURNING id, complaint, due_at),
            waiting AS (
                INSERT INTO step (clock_id, rung, level, repetition, fire_at)
                SELECT id, ?, 1, 0, due_at FROM due RETURNING clock_id, rung)
            INSERT INTO bench.expected (run, complaint, rung, fire_at)
            SELECT ?, complaint, rung, due_at FROM due JOIN waiting ON clock_id = id""";

    private static final String EXPECT = """
            INSERT INTO bench.expected (run, complaint, rung, fire_at)
            SELECT ?, ?, r.id, ?::timestamptz + r.fraction * ? * interval '1 second'
              FROM unnest(?::text[], ?::float8[]) AS r (id, fraction)""";

    private final ServiceDatabase sla;
    private final Rungs rungs;

    public OpenClocks(ClockSystem system) {
        this.sla = system.sla();
        this.rungs = Rungs.of(RegionPack.read(system.local().options().region()));
        sla.write(EXPECTED);
    }

    /** So many that will not fire for a day, with the planner's numbers brought up to date as time would have. */
    public void farAway(int count) {
        sla.write(FAR_AWAY, count, rungs.units(), rungs.ids(), rungs.fractions(), rungs.policyVersion());
        sla.write("VACUUM (ANALYZE) clock, step");
    }

    /** So many whose deadline comes, one every {@code step}, the first at {@code start}. */
    void due(String run, Instant start, Duration step, int count) {
        double seconds = step.toNanos() / 1e9;
        sla.write(
                DUE,
                rungs.policyVersion(),
                rungs.units(),
                start.atOffset(ZoneOffset.UTC),
                seconds,
                count,
                rungs.firstLevel(),
                run);
    }

    /** A complaint whose clock the service opens itself: its reminders and its first level must come. */
    void expect(String run, NewComplaints.Registered complaint) {
        sla.write(
                EXPECT,
                run,
                complaint.id(),
                complaint.startsAt().atOffset(ZoneOffset.UTC),
                complaint.limit().toNanos() / 1e9,
                rungs.ids(),
                rungs.fractions());
    }

    long open() {
        return sla.count("SELECT count(*) FROM clock WHERE state = 'RUNNING'");
    }
}
