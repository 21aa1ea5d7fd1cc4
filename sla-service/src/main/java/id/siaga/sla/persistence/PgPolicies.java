package id.siaga.sla.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.siaga.eventing.Alarms;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.PgTx;
import id.siaga.eventing.Tx;
import id.siaga.region.ClockTerms;
import id.siaga.region.Ladders;
import id.siaga.region.RegionPack;
import id.siaga.region.ResponseLimits;
import id.siaga.sla.domain.LadderBook;
import id.siaga.sla.domain.LadderPolicy;
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
    private static final String UNREADABLE = "policy.unreadable";
    private static final String NEXT_STEP =
            "Perbaiki isi versi ini di tabel policy; sampai terbaca, janjinya memakai jenjang yang berlaku sekarang.";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS, SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a policy is, in full; who reads the table sees all of it. One that no clock could climb is none. */
    record Content(ZoneId zone, ResponseLimits limits, ClockTerms terms, Ladders ladders) {
        Content {
            Objects.requireNonNull(zone);
            ladders.response();
            ladders.all().forEach(ladder -> LadderPolicy.of(ladder, zone));
        }
    }

    private final RegionPack pack;
    private final DataSource dataSource;
    private final Alarms alarms;
    private final Map<String, Policy> known = new ConcurrentHashMap<>();

    PgPolicies(RegionPack pack, DataSource dataSource, Alarms alarms) {
        this.pack = pack;
        this.dataSource = dataSource;
        this.alarms = alarms;
    }

    /** Before the first record comes in: clocks refer to it. */
    void install(@Observes @Priority(1) StartupEvent event) throws SQLException {
        Content content = new Content(pack.zone(), pack.responseLimits(), pack.clockTerms(), pack.ladders());
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
                        .chain(rows -> InOrder.each(rows, row -> remember(tx, row)))
                        .map(ignored -> book());
    }

    private LadderBook book() {
        return new LadderBook(new Policy(pack.policyVersion(), pack.ladders(), pack.zone()), known, pack.units());
    }

    /** One that is unreadable is read again each time: mended, it counts at once. */
    private Uni<Void> remember(Tx tx, Row row) {
        String version = row.getString("version");
        try {
            Content content = JSON.readValue(row.getString("content"), Content.class);
            known.put(version, new Policy(version, content.ladders(), content.zone()));
            return alarms.clear(tx, UNREADABLE, version);
        } catch (JsonProcessingException e) {
            return alarms.raise(tx, UNREADABLE, version, NEXT_STEP);
        }
    }
}
