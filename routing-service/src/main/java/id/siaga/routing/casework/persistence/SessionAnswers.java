package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.Answers;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionAnswers implements Answers {
    private static final String FIND = "SELECT id, channel FROM complaint WHERE token = $1";
    /** What is said to the reporter; notes, reasons and words between units are not. */
    private static final String SAID = """
            SELECT t.type, t.at, c.content
              FROM timeline t JOIN timeline_content c ON c.complaint = t.complaint AND c.sequence = t.sequence
             WHERE t.complaint = $1 AND c.content <> ''
               AND t.type IN ('complaint.action-recorded.reply', 'complaint.information-requested',
                              'complaint.resolved', 'complaint.rejected', 'complaint.forwarded')
             ORDER BY t.sequence""";

    @Override
    public Uni<Optional<Promised>> find(Tx tx, String token) {
        return SessionTx.of(tx)
                .rows(FIND, token)
                .map(rows -> rows.stream().findFirst().map(row -> new Promised(row.uuid("id"), row.text("channel"))));
    }

    @Override
    public Uni<List<Answer>> of(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(SAID, complaint)
                .map(rows -> rows.stream()
                        .map(row -> new Answer(row.text("type"), row.instant("at"), row.text("content")))
                        .toList());
    }
}
