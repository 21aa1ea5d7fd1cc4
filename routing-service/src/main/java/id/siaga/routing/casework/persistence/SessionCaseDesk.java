package id.siaga.routing.casework.persistence;

import id.siaga.contracts.complaint.Actor;
import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.CaseDesk;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.State;
import id.siaga.routing.casework.domain.TimelineEntry;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads with the permission inside every query. */
@ApplicationScoped
class SessionCaseDesk implements CaseDesk {
    private static final String TIMELINE = """
            SELECT t.sequence, t.type, t.at, t.actor, t.actor_role, t.content_hash, t.previous_hash, t.hash,
                   c.salt, c.content
              FROM timeline t LEFT JOIN timeline_content c ON c.complaint = t.complaint AND c.sequence = t.sequence
             WHERE t.complaint = $1 ORDER BY t.sequence""";

    private static final String IN_TRIAGE = """
            SELECT complaint, max(at) AS since FROM timeline
             WHERE complaint = ANY (CAST($1 AS uuid[])) AND type = 'complaint.triage-requested' GROUP BY complaint""";

    /** As an array, made once: beside "or" a subquery would keep both sides from their index. */
    private static final String HELPED = """
            cast(sql('(? = ANY (ARRAY(SELECT complaint FROM task WHERE unit = ANY (CAST(? AS text[])) AND state = ''open'')))',
                     c.id, :helping) as boolean)""";

    /** HQL and its parameters, grown together. */
    private static final class Question {
        private final StringBuilder hql = new StringBuilder("from Complaint c where ");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        /** What the officer's units lead, and what they have a task in. */
        Question(Officer officer) {
            if (officer.everywhere()) {
                hql.append("1 = 1");
                return;
            }
            hql.append("(c.unit in (:units) or ").append(HELPED).append(")");
            parameters.put("units", officer.units());
            parameters.put("helping", officer.units().toArray(String[]::new));
        }

        /** Written out: with a parameter a plan for all states would pass over the index of one. */
        Question in(Set<State> states) {
            if (states != null) {
                hql.append(states.stream()
                        .map(state -> State.class.getName() + "." + state)
                        .sorted()
                        .collect(Collectors.joining(", ", " and c.state in (", ")")));
            }
            return this;
        }

        Question and(String condition, String name, Object value) {
            if (value != null) {
                hql.append(" and ").append(condition);
                parameters.put(name, value);
            }
            return this;
        }
    }

    @Override
    public Uni<Optional<Complaint>> find(Tx tx, Officer officer, String ref) {
        Question question = new Question(officer);
        try {
            question.and("c.id = :ref", "ref", UUID.fromString(ref));
        } catch (IllegalArgumentException e) {
            question.and("c.ticket = :ref", "ref", ref.toUpperCase(Locale.ROOT));
        }
        return ask(tx, officer, question, 1).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Complaint>> list(Tx tx, Officer officer, Wanted wanted) {
        String column = wanted.newest() ? "c.receivedAt" : "c.dueAt";
        String beyond = wanted.newest() ? "<" : ">";
        Question question = new Question(officer)
                .in(wanted.states())
                .and("c.unit = :unit", "unit", wanted.unit())
                .and("c.category = :category", "category", wanted.category())
                .and(
                        "(lower(c.ticket) like :words or lower(c.excerpt) like :words)",
                        "words",
                        wanted.words() == null ? null : "%" + wanted.words().toLowerCase(Locale.ROOT) + "%");
        if (wanted.after() != null) {
            String after = "(%1$s %2$s :at or (%1$s = :at and c.id %2$s :id))".formatted(column, beyond);
            question.and(after, "at", wanted.after().at());
            question.parameters.put("id", wanted.after().id());
        }
        String direction = wanted.newest() ? " desc" : "";
        question.hql
                .append(" order by ")
                .append(column)
                .append(direction)
                .append(", c.id")
                .append(direction);
        return ask(tx, officer, question, wanted.limit());
    }

    @Override
    public Uni<List<Told>> timeline(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(TIMELINE, complaint)
                .map(rows -> rows.stream().map(SessionCaseDesk::told).toList());
    }

    @Override
    public Uni<Map<UUID, Instant>> inTriageSince(Tx tx, Collection<UUID> complaints) {
        return SessionTx.of(tx)
                .rows(IN_TRIAGE, (Object) complaints.toArray(UUID[]::new))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.uuid("complaint"), row -> row.instant("since"))));
    }

    private static Uni<List<Complaint>> ask(Tx tx, Officer officer, Question question, int limit) {
        if (!officer.everywhere() && officer.units().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var query = SessionTx.session(tx).createQuery(question.hql.toString(), ComplaintEntity.class);
        question.parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ComplaintEntity::complaint).toList());
    }

    private static Told told(FoundRow row) {
        TimelineEntry entry = new TimelineEntry(
                row.number("sequence"),
                row.text("type"),
                row.instant("at"),
                new Actor(row.text("actor"), row.text("actor_role")),
                row.text("content_hash"),
                row.text("previous_hash"),
                row.text("hash"));
        return new Told(entry, row.text("salt"), row.text("content"));
    }
}
