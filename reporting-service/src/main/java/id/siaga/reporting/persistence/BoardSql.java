package id.siaga.reporting.persistence;

/** The board's queries. {@code $1} is whether the reader sees all units, {@code $2} otherwise which. */
final class BoardSql {
    static final String MOMENT = """
            SELECT siaga.clock() AS now, (SELECT coalesce(max(id), 0) FROM board_change) AS last_id""";

    /** Registered complaints in scope, with what every figure needs; {@code $3} is the zone whose midnight begins the day. */
    private static final String SEEN = """
            WITH moment AS MATERIALIZED (
                SELECT siaga.clock() AS now,
                       date_trunc('day', siaga.clock() AT TIME ZONE $3::text) AT TIME ZONE $3::text AS midnight),
            seen AS (
                SELECT v.*, m.now, m.midnight,
                       v.state NOT IN ('CLOSED', 'REJECTED', 'CANCELLED', 'MERGED') AS open,
                       v.met_at IS NULL AND v.due_at IS NOT NULL AND NOT v.clock_cancelled
                           AND v.state NOT IN ('CLOSED', 'REJECTED', 'CANCELLED', 'MERGED') AS waiting
                  FROM complaint_view v CROSS JOIN moment m
                 WHERE v.ticket IS NOT NULL AND ($1::boolean OR v.unit = ANY ($2::text[]))
                   AND (v.state NOT IN ('CLOSED', 'REJECTED', 'CANCELLED', 'MERGED')
                        OR v.received_at >= m.midnight OR v.met_at >= m.midnight))
            """;

    /** Decided today: answered today, or fell due today and is still unanswered. */
    static final String FIGURES = SEEN + """
            SELECT count(*) FILTER (WHERE open)::int AS open,
                   count(*) FILTER (WHERE waiting)::int AS waiting,
                   count(*) FILTER (WHERE waiting AND due_at <= now)::int AS overdue,
                   count(*) FILTER (WHERE waiting AND due_at > now
                                      AND due_at - now < (due_at - starts_at) / 4)::int AS at_risk,
                   count(*) FILTER (WHERE received_at >= midnight)::int AS received_today,
                   count(*) FILTER (WHERE met_at >= midnight)::int AS answered_today,
                   (100 * count(*) FILTER (WHERE met_at >= midnight AND in_time)
                       / nullif(count(*) FILTER (WHERE met_at >= midnight OR waiting AND due_at <= now), 0))::int
                       AS in_time_percent,
                   (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM met_at - starts_at) / 60)
                       FILTER (WHERE met_at >= midnight))::float8 AS median_minutes
              FROM seen""";

    static final String UNITS = SEEN + """
            SELECT unit,
                   count(*) FILTER (WHERE open)::int AS open,
                   count(*) FILTER (WHERE waiting AND due_at <= now)::int AS overdue,
                   count(*) FILTER (WHERE received_at >= midnight)::int AS received_today,
                   count(*) FILTER (WHERE met_at >= midnight AND NOT in_time OR waiting AND due_at <= now)::int
                       AS late_today,
                   min(due_at) FILTER (WHERE waiting) AS worst
              FROM seen WHERE unit IS NOT NULL
             GROUP BY unit ORDER BY late_today DESC, overdue DESC, worst NULLS LAST, open DESC""";

    /** Most urgent first, then what was answered within {@code $3} seconds, then the rest that is open. */
    static final String COMPLAINTS = """
            SELECT %s
              FROM complaint_view v
             WHERE v.ticket IS NOT NULL AND ($1::boolean OR v.unit = ANY ($2::text[]))
               AND (v.state NOT IN ('CLOSED', 'REJECTED', 'CANCELLED', 'MERGED')
                    OR v.met_at > siaga.clock() - make_interval(secs => $3))
             ORDER BY v.met_at IS NULL AND NOT v.clock_cancelled DESC,
                      CASE WHEN v.met_at IS NULL THEN v.due_at END, v.met_at DESC NULLS LAST, v.ticket
             LIMIT $4""".formatted(Cards.COLUMNS);

    static final String ALARMS =
            "SELECT service, code, subject, since, next_step FROM alarm_view ORDER BY since DESC LIMIT 100";

    private BoardSql() {}
}
