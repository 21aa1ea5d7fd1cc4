package id.siaga.routing.decision.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.eventing.Tx;
import id.siaga.routing.decision.domain.Decisions;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SessionDecisions implements Decisions {
    private static final String ASSIGNED = "assigned";
    /** Through text: the driver would write a string that is bound as jsonb in quotes. */
    private static final String ADD = """
            INSERT INTO decision (complaint, at, outcome, unit, category, area, confidence, reasons, candidates,
                                  pack_version, model_version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, CAST(CAST($8 AS text) AS jsonb), CAST(CAST($9 AS text) AS jsonb),
                    $10, $11)""";

    private static final String LATEST = """
            SELECT DISTINCT ON (complaint) complaint, outcome, unit, category, area, confidence,
                   CAST(reasons AS text) AS reasons, CAST(candidates AS text) AS candidates,
                   model_version
              FROM decision WHERE complaint = ANY (CAST($1 AS uuid[])) ORDER BY complaint, id DESC""";
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ObjectMapper json;

    SessionDecisions(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> add(Tx tx, UUID complaint, Made made) {
        return switch (made.decision()) {
            case Assigned a -> insert(tx, complaint, made, ASSIGNED, a.unit(), a.confidence(), List.of());
            case NeedsHuman n -> insert(tx, complaint, made, "needs-human", null, null, n.candidates());
        };
    }

    private Uni<Void> insert(
            Tx tx,
            UUID complaint,
            Made made,
            String outcome,
            String unit,
            Double confidence,
            List<Candidate> candidates) {
        RoutingDecision decision = made.decision();
        return tx.execute(
                        ADD,
                        complaint,
                        made.at(),
                        outcome,
                        unit,
                        decision.category(),
                        decision.area(),
                        confidence,
                        written(decision.reasons()),
                        written(candidates),
                        made.packVersion(),
                        decision.model())
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, RoutingDecision>> latest(Tx tx, Collection<UUID> complaints) {
        return SessionTx.of(tx)
                .rows(LATEST, (Object) complaints.toArray(UUID[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.uuid("complaint"), this::decision)));
    }

    private RoutingDecision decision(FoundRow row) {
        String category = row.text("category");
        String area = row.text("area");
        List<String> reasons = read(row.text("reasons"), CODES);
        String model = row.text("model_version");
        return row.text("outcome").equals(ASSIGNED)
                ? new Assigned(row.text("unit"), category, area, row.decimal("confidence"), reasons, model)
                : new NeedsHuman(read(row.text("candidates"), CANDIDATES), category, area, reasons, model);
    }

    private String written(List<?> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision's evidence could not be written; the transaction fails", e);
        }
    }

    private <T> T read(String evidence, TypeReference<T> shape) {
        try {
            return json.readValue(evidence, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored decision could not be read; it was changed by hand", e);
        }
    }
}
