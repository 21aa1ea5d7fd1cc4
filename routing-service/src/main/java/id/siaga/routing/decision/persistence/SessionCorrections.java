package id.siaga.routing.decision.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@ApplicationScoped
class SessionCorrections implements Corrections {
    private static final String ADD = """
            INSERT INTO training_example (complaint, through_message, unit, category, source, at)
            SELECT CAST($1 AS uuid), coalesce(max(m.id), 0), $2, $3, $4, CAST($5 AS timestamptz)
              FROM message m WHERE m.complaint = $1""";
    private static final String ADD_UNLESS_TAUGHT =
            ADD + " HAVING NOT EXISTS (SELECT 1 FROM training_example t WHERE t.complaint = $1)";
    private static final String FORGET = "DELETE FROM training_example WHERE complaint = $1 AND at = $2";

    /**
     * A transaction lives ten seconds at most: ninety seconds after an act nobody can take it back and no example with
     * a smaller id is still under way. Ids are not in the order of acts: an example waits for those with smaller ids
     * too. A message its writer deleted is no word of the example.
     */
    private static final String AFTER = """
            WITH now AS MATERIALIZED (SELECT siaga.clock() AS at)
            SELECT e.id, e.complaint, e.unit, e.category, e.source, e.at, w.words, c.channel, c.account
              FROM training_example e JOIN complaint c ON c.id = e.complaint
             CROSS JOIN LATERAL (
                   SELECT string_agg(m.body, E'\\n' ORDER BY m.id) AS words FROM message m
                    WHERE m.complaint = e.complaint AND m.direction = 'citizen' AND m.id <= e.through_message
                      AND m.edition = '' AND m.body <> ''
                      AND NOT EXISTS (SELECT 1 FROM message d
                                       WHERE d.channel = m.channel AND d.account = m.account
                                         AND d.provider_id = m.provider_id AND d.kind = 'deleted')) w
             WHERE e.id > greatest($1, (SELECT max(id) FROM training_example) - $2)
               AND e.id < coalesce((SELECT min(young.id) FROM training_example young
                                     WHERE young.at > (SELECT at FROM now) - interval '90 seconds'
                                       AND young.at <= (SELECT at FROM now)), 9223372036854775807)
               AND e.at <= (SELECT at FROM now) - interval '90 seconds' AND w.words IS NOT NULL
             ORDER BY e.id LIMIT $3""";

    @Override
    public Uni<Void> add(Tx tx, Lesson lesson) {
        return add(tx, ADD, lesson);
    }

    @Override
    public Uni<Void> addUnlessTaught(Tx tx, Lesson lesson) {
        return add(tx, ADD_UNLESS_TAUGHT, lesson);
    }

    @Override
    public Uni<Void> forget(Tx tx, UUID complaint, Instant at) {
        return tx.execute(FORGET, complaint, at).replaceWithVoid();
    }

    @Override
    public Uni<List<Correction>> after(Tx tx, long id, int limit) {
        return SessionTx.of(tx)
                .rows(AFTER, id, (long) REMEMBERED, limit)
                .map(rows -> rows.stream().map(SessionCorrections::correction).toList());
    }

    private static Uni<Void> add(Tx tx, String sql, Lesson lesson) {
        return tx.execute(
                        sql,
                        lesson.complaint(),
                        lesson.unit(),
                        lesson.category(),
                        lesson.source().code(),
                        lesson.at())
                .replaceWithVoid();
    }

    private static Correction correction(FoundRow row) {
        Lesson lesson = new Lesson(
                row.uuid("complaint"),
                row.text("unit"),
                row.text("category"),
                Source.valueOf(row.text("source").toUpperCase(Locale.ROOT)),
                row.instant("at"));
        return new Correction(row.number("id"), lesson, row.text("words"), row.text("channel"), row.text("account"));
    }
}
