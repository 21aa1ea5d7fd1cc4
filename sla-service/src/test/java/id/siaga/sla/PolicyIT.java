package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class PolicyIT {
    /** As a pack had it once: one level, every 50 minutes. */
    private static final String EARLIER = """
            {"zone": "Asia/Jakarta", "ladders": {"all": [{"clock": "response", "unitKinds": [], "categories": [],
              "quiet": null, "ladder": {"reminders": [], "levels": [
                {"id": "dulu-1", "level": 1, "after": "PT0S", "audience": ["pembina"], "repeatEvery": "PT50M"}]}}]}}""";

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Inject
    RegionPack pack;

    private Stage stage;
    private Table table;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        table = new Table(database);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldRememberWhatIsInstalledAndSinceWhen() {
        assertThat(table.rows("""
                        SELECT version, content -> 'limits' -> 'byPriority' ->> 'P3',
                               content -> 'ladders' -> 'all' -> 0 -> 'ladder' -> 'levels' -> 1 ->> 'after'
                          FROM policy WHERE first_seen_at <= siaga.clock()""")).contains(pack.version() + " PT2H PT1H");
    }

    @Test
    void shouldClimbTheLadderAClockWasOpenedWithAfterThePackHasChanged() {
        // Given a clock of an earlier pack, and one of today's
        table.change(
                "INSERT INTO policy (version, content) VALUES ('2026.01-earlier', ?::jsonb) ON CONFLICT DO NOTHING",
                EARLIER);
        Case old = stage.assigned();
        Case today = stage.assigned();
        stage.awaitSaid(today, "clock.started.v1");
        stage.awaitSaid(old, "clock.started.v1");
        table.change("""
                WITH earlier AS (UPDATE clock SET ladder_version = '2026.01-earlier'
                                  WHERE complaint = ? AND kind = 'response' RETURNING id, due_at)
                UPDATE step SET rung = 'dulu-1', level = 1, repetition = 0, fire_at = due_at
                  FROM earlier WHERE clock_id = id""", old.id());

        // When
        stage.pass(old.dueAt().plus(Duration.ofMinutes(20)));
        stage.awaitEscalations(old, 1);
        stage.pass(old.dueAt().plus(Duration.ofMinutes(61)));

        // Then
        assertThat(rungs(old, 2)).containsExactly("dulu-1 0", "dulu-1 1");
        assertThat(rungs(today, 3)).containsExactly("tingkat-1 0", "tingkat-1 1", "tingkat-2 0");
        assertThat(stage.escalations(old).getFirst().audience())
                .containsExactly(
                        pack.people().pembinaOf(Stage.UNIT).orElseThrow().id());
        assertThat(table.rows("SELECT ladder_version FROM clock WHERE complaint = ? AND kind = 'response'", today.id()))
                .containsExactly(pack.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\": \"Asia/Blambangan\", \"ladders\": {\"all\": []}}",
                "{\"zone\": \"Asia/Jakarta\"}",
                "{\"zone\": \"Asia/Jakarta\", \"ladders\": {\"all\": []}}",
                "{\"zone\": [], \"ladders\": 7}"
            })
    void shouldClimbTodaysLadderAndRaiseAnAlarmWhereAPolicyIsUnreadable(String content) {
        // Given a clock whose policy nobody can read, and one of today's
        String version = "unreadable-" + Integer.toHexString(content.hashCode()) + "-earlier";
        table.change("INSERT INTO policy (version, content) VALUES (?, ?::jsonb)", version, content);
        Case old = stage.assigned();
        Case today = stage.assigned();
        stage.awaitSaid(today, "clock.started.v1");
        stage.awaitSaid(old, "clock.started.v1");
        table.change(
                "UPDATE clock SET ladder_version = ? WHERE complaint = ? AND kind = 'response'", version, old.id());

        // When
        stage.pass(today.dueAt());

        // Then
        assertThat(rungs(today, 1)).containsExactly("tingkat-1 0");
        assertThat(rungs(old, 1)).containsExactly("tingkat-1 0");
        assertThat(table.number("SELECT count(*) FROM alarm WHERE code = 'policy.unreadable' AND subject = ?", version))
                .isEqualTo(1);

        // When it is mended
        table.change("UPDATE policy SET content = ?::jsonb WHERE version = ?", EARLIER, version);
        stage.pass(old.dueAt().plus(Duration.ofMinutes(51)));

        // Then
        await().until(() -> table.number("SELECT count(*) FROM alarm WHERE subject = ?", version) == 0);
    }

    private List<String> rungs(Case complaint, int count) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> names(complaint), found -> found.size() >= count);
    }

    private List<String> names(Case complaint) {
        return stage.escalations(complaint).stream()
                .map((ComplaintEscalated escalated) -> escalated.rung() + " " + escalated.repetition())
                .toList();
    }
}
