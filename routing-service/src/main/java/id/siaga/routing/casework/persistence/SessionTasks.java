package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.Proposal;
import id.siaga.routing.casework.domain.Task;
import id.siaga.routing.casework.domain.Tasks;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionTasks implements Tasks {
    private static final String OPEN =
            "SELECT id, unit, category, due_at FROM task WHERE complaint = $1 AND state = 'open' ORDER BY due_at, id";
    private static final String ADD = """
            INSERT INTO task (id, complaint, unit, category, state, due_at, changed_at)
            VALUES ($1, $2, $3, $4, 'open', $5, $6)""";
    private static final String DONE = "UPDATE task SET state = 'done', changed_at = $2 WHERE id = $1";
    private static final String DROP = """
            WITH dropped AS (UPDATE task SET state = 'dropped', changed_at = $2 WHERE complaint = $1 AND state = 'open'
                             RETURNING complaint, unit, category, changed_at)
            INSERT INTO task_proposal (complaint, unit, category, reasons, at)
            SELECT complaint, unit, category, ARRAY['category:' || category], changed_at FROM dropped
                ON CONFLICT (complaint, unit)
                DO UPDATE SET category = excluded.category, reasons = excluded.reasons, answer = NULL""";

    private static final String PROPOSE = """
            INSERT INTO task_proposal (complaint, unit, category, reasons, at)
            VALUES ($1, $2, $3, CAST($4 AS text[]), $5) ON CONFLICT (complaint, unit) DO NOTHING""";
    private static final String PROPOSED = """
            SELECT unit, category, array_to_string(reasons, E'\\n') AS reasons
              FROM task_proposal WHERE complaint = $1 AND answer IS NULL ORDER BY unit""";
    private static final String ANSWER = "UPDATE task_proposal SET answer = $3 WHERE complaint = $1 AND unit = $2";

    @Override
    public Uni<List<Task>> open(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(OPEN, complaint)
                .map(rows -> rows.stream().map(SessionTasks::task).toList());
    }

    @Override
    public Uni<Void> add(Tx tx, UUID complaint, Task task, Instant at) {
        return tx.execute(ADD, task.id(), complaint, task.unit(), task.category(), task.dueAt(), at)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> done(Tx tx, UUID task, Instant at) {
        return tx.execute(DONE, task, at).replaceWithVoid();
    }

    @Override
    public Uni<Void> drop(Tx tx, UUID complaint, Instant at) {
        return tx.execute(DROP, complaint, at).replaceWithVoid();
    }

    @Override
    public Uni<Void> propose(Tx tx, UUID complaint, Proposal proposal, Instant at) {
        String[] reasons = proposal.reasons().toArray(String[]::new);
        return tx.execute(PROPOSE, complaint, proposal.unit(), proposal.category(), reasons, at)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Proposal>> proposed(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(PROPOSED, complaint)
                .map(rows -> rows.stream().map(SessionTasks::proposal).toList());
    }

    @Override
    public Uni<Void> answer(Tx tx, UUID complaint, String unit, boolean given) {
        return tx.execute(ANSWER, complaint, unit, given ? "given" : "refused").replaceWithVoid();
    }

    private static Proposal proposal(FoundRow row) {
        return new Proposal(
                row.text("unit"),
                row.text("category"),
                row.text("reasons").lines().toList());
    }

    private static Task task(FoundRow row) {
        return new Task(row.uuid("id"), row.text("unit"), row.text("category"), row.instant("due_at"));
    }
}
