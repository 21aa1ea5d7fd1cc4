package id.siaga.sla.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.region.ClockTerms;
import id.siaga.region.Ladders;
import id.siaga.region.RegionPack;
import id.siaga.region.ResponseLimits;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.Policies;
import id.siaga.sla.domain.Policy;
import id.siaga.sla.domain.Promise;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Policies never change, so those read once stay at hand. */
@ApplicationScoped
class PgPolicies implements Policies {
    private static final String INSTALL =
            "INSERT INTO policy (version, content) VALUES (?, ?::jsonb) ON CONFLICT DO NOTHING";
    private static final String OF = "SELECT version, content::text AS content FROM policy WHERE version = ANY ($1)";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS, SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a policy is, in full; who reads the table sees all of it. */
    record Content(String zone, ResponseLimits limits, ClockTerms terms, Ladders ladders) {}

    private final RegionPack pack;
    private final DataSource dataSource;
    private final Map<String, Policy> known = new ConcurrentHashMap<>();

    PgPolicies(RegionPack pack, DataSource dataSource) {
        this.pack = pack;
        this.dataSource = dataSource;
    }

    /** Before the first record comes in: clocks refer to it. */
    void install(@Observes @Priority(1) StartupEvent event) throws SQLException {
        Content content = new Content(pack.zone().getId(), pack.responseLimits(), pack.clockTerms(), pack.ladders());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSTALL)) {
            insert.setString(1, pack.policyVersion());
            insert.setString(2, JSON.writeValueAsString(content));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the policy of the pack could not be written as JSON", e);
        }
    }

    @Override
    public Uni<LadderBook> book(Tx tx, Collection<Promise> promises) {
        String[] missing = promises.stream()
                .map(promise -> promise.terms().ladderVersion())
                .filter(Objects::nonNull)
                .distinct()
                .filter(version -> !known.containsKey(version))
                .toArray(String[]::new);
        return missing.length == 0
                ? Uni.createFrom().item(this::book)
                : PgTx.of(tx)
                        .preparedQuery(OF)
                        .execute(PgTx.tuple((Object) missing))
                        .invoke(rows -> rows.forEach(this::remember))
                        .map(rows -> book());
    }

    private LadderBook book() {
        return new LadderBook(new Policy(pack.policyVersion(), pack.ladders(), pack.zone()), known, pack.units());
    }

    private void remember(Row row) {
        try {
            Content content = JSON.readValue(row.getString("content"), Content.class);
            String version = row.getString("version");
            known.put(version, new Policy(version, content.ladders(), ZoneId.of(content.zone())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "policy " + row.getString("version") + " is unreadable; its clocks wait until it is mended", e);
        }
    }
}
