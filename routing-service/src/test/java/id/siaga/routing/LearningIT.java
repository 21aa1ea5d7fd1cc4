package id.siaga.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.UnitOfWork;
import id.siaga.region.RegionPack;
import id.siaga.routing.decision.application.LearnRouting;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.learning.Apprentice;
import id.siaga.routing.decision.text.RuleOpinions;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what officers do to what is decided next, over the real tables. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class LearningIT {
    private static final String MATTER = "Drone tetangga terbang rendah di atas rumah";
    private static final Wording DRONE = new Wording(MATTER, "");
    private static final String DISHUB = "opd-dishub";
    /** More than prove a model. */
    private static final int TIMES = 55;

    private static final int BATCH = 20;
    private static final Path OBSERVABILITY = Path.of("../deploy/observability");
    private static final Pattern METRIC = Pattern.compile("siaga_routing_[a-z_]+");

    @Inject
    LearnRouting learnRouting;

    @Inject
    Apprentice apprentice;

    @Inject
    RuleOpinions rules;

    @Inject
    Corrections corrections;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    RegionPack pack;

    @Inject
    Vertx vertx;

    @Inject
    Scheduler scheduler;

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    /** Other tests go by the rules, and teach too. */
    @BeforeEach
    @AfterEach
    void forget() {
        Case.rows(database, "DELETE FROM training_example RETURNING 1");
        learnRouting.again();
        learn(learnRouting);
        clock.reset();
    }

    @Test
    void shouldDecideAsOfficersDidAndKnowTheSameAfterARestart() {
        // Given a matter no rule knows, which the operator gives to one unit every time, and the unit answers
        assertThat(sent().unit()).isNull();
        for (int i = 0; i < TIMES; i++) {
            Case found = sent();
            act(found, People.operator(), Map.of("type", "transfer", "unit", DISHUB, "category", "keamanan"));
            act(found, People.officer(DISHUB), Map.of("type", "reply", "text", "Kami tegur pemiliknya"));
        }
        assertThat(sent().unit()).isNull();

        // When nobody can take it back any more
        clock.advance(Duration.ofSeconds(91));
        learn(learnRouting);

        // Then the next one goes there without asking, and the decision says what made it
        String model = apprentice.on(DRONE).model();
        assertThat(model).startsWith("mix1-" + TIMES + "-");
        Case next = sent();
        assertThat(next.unit()).isEqualTo(DISHUB);
        assertThat(Case.rows(
                        database, "SELECT model_version, category FROM decision WHERE complaint::text = ?", next.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly(model, "keamanan"));

        // And a restart and a rebuild know the same
        Apprentice restarted = new Apprentice(pack, rules);
        learn(new LearnRouting(unitOfWork, corrections, restarted, pack));
        assertThat(restarted.on(DRONE)).isEqualTo(apprentice.on(DRONE));
        learnRouting.again();
        learn(learnRouting);
        assertThat(apprentice.on(DRONE)).isEqualTo(restarted.on(DRONE));
    }

    @Test
    void shouldRebuildAtTwoAtNightWhereTheCitizensAre() {
        ZonedDateTime next =
                scheduler.getScheduledJob("rebuild-at-night").getNextFireTime().atZone(pack.zone());

        assertThat(next.getHour()).isEqualTo(2);
        assertThat(next.getMinute()).isZero();
    }

    @Test
    void shouldShowWhatAlertsAndDashboardLookAt() throws IOException {
        String looksAt = Files.readString(OBSERVABILITY.resolve("alerts.yaml"))
                + Files.readString(OBSERVABILITY.resolve("dashboard.json"));

        assertThat(metricsIn(looksAt))
                .contains("siaga_routing_model_in_use")
                .isSubsetOf(metricsIn(given().get("/q/metrics").asString()));
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Case sent() {
        MessageReceived message = Sent.text(Sent.someone(), Sent.KABUPATEN, MATTER, clock.now());
        Sent.publish(probe, message);
        return Case.awaitOf(database, message);
    }

    private void act(Case found, String officer, Map<String, String> action) {
        long version =
                Long.parseLong(Case.rows(database, "SELECT version::text FROM complaint WHERE id::text = ?", found.id())
                        .getFirst()
                        .getFirst());
        Desk.of(officer).act(found, version, action).then().statusCode(200);
    }

    /** On a context of its own and batch after batch, as the service itself would. */
    private void learn(LearnRouting routing) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        CompletableFuture<Integer> read = new CompletableFuture<>();
        context.runOnContext(ignored -> Multi.createBy()
                .repeating()
                .uni(() -> routing.handle(BATCH))
                .whilst(found -> found == BATCH)
                .collect()
                .last()
                .subscribe()
                .with(read::complete, read::completeExceptionally));
        read.join();
    }
}
