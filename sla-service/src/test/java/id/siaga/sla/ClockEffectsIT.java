package id.siaga.sla;

import static id.siaga.sla.domain.Happening.ASKED;
import static id.siaga.sla.domain.Happening.ASSIGNED;
import static id.siaga.sla.domain.Happening.FORWARDED;
import static id.siaga.sla.domain.Happening.REGISTERED;
import static id.siaga.sla.domain.Happening.RESOLVED;
import static id.siaga.sla.domain.Happening.TASK_OPENED;
import static id.siaga.sla.domain.Happening.TRIAGE_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.TaskClosed;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.sla.domain.ClockEffects;
import id.siaga.sla.domain.ClockEffects.Effect;
import id.siaga.sla.domain.ClockKind;
import id.siaga.sla.domain.Happening;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the table, from the record on the broker to the row of the clock. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ClockEffectsIT {
    private static final String STATES =
            "SELECT state FROM clock WHERE complaint = ? AND kind = ? ORDER BY starts_at DESC, created_at DESC";

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Inject
    RegionPack pack;

    private Stage stage;
    private Case complaint;
    private Acts acts;
    private Instant at;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        complaint = new Case(UUID.randomUUID().toString(), now, now.plus(Stage.LIMIT));
        acts = new Acts(complaint);
        at = now.plusSeconds(1);
    }

    static Stream<Arguments> lines() {
        return ClockEffects.TABLE.stream()
                .flatMap(row ->
                        row.kinds().stream().sorted().map(kind -> Arguments.of(row.happening(), row.effect(), kind)));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("lines")
    void shouldDoWhatTheTableSays(Happening happening, Effect effect, ClockKind kind) {
        // Given
        given(happening, effect, kind).forEach(this::happen);
        long before = effect == Effect.OPENS ? expectedBefore(happening, kind) : 1;
        await().atMost(Duration.ofSeconds(20)).until(() -> states(kind).size() == before);

        // When
        happen(happening);

        // Then
        String expected = switch (effect) {
            case OPENS, RESUMES -> "RUNNING";
            case MEETS -> "MET";
            case CANCELS -> "CANCELLED";
            case PAUSES -> "PAUSED";
        };
        long after = effect == Effect.OPENS ? before + 1 : before;
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> states(kind),
                        found -> found.size() == after && found.getFirst().equals(expected));
        assertThat(states(kind).stream().filter("RUNNING"::equals).count())
                .isEqualTo(expected.equals("RUNNING") ? 1 : 0);
    }

    @Test
    void shouldNotTakeTheEndOfOneTaskForThatOfAnother() {
        // Given
        Stream.of(REGISTERED, TASK_OPENED).forEach(this::happen);

        // When
        stage.send(new TaskClosed(complaint.id(), 3, "tugas-2", Acts.OTHER_UNIT, new Actor("p", "officer"), at));
        happen(ASSIGNED);

        // Then, when what came later has been read
        await().until(() -> !states(ClockKind.RESOLUTION).isEmpty());
        assertThat(states(ClockKind.TASK)).containsExactly("RUNNING");
    }

    @Test
    void shouldGoOnWaitingAfterANoteAVerificationAndAReplyWhileTheCitizenIsStillAsked() {
        // Given
        Stream.of(REGISTERED, ASSIGNED, ASKED).forEach(this::happen);

        // When
        stage.send(acts.acted("note", false, "WAITING_FOR_CITIZEN", at));
        stage.send(acts.acted("verify", false, "WAITING_FOR_CITIZEN", at));
        happen(Happening.REPLIED);
        happen(TASK_OPENED);

        // Then
        await().until(() -> !states(ClockKind.TASK).isEmpty());
        assertThat(states(ClockKind.RESOLUTION)).containsExactly("PAUSED");
        assertThat(states(ClockKind.LEGAL)).containsExactly("RUNNING", "CANCELLED");
    }

    @Test
    void shouldReplaceTheResolutionFromTheSameStartAndReviveItWhenTheCategoryIsGivenBack() {
        // Given
        happen(REGISTERED);
        stage.send(acts.assigned(Stage.UNIT, "listrik", at));

        // When classified otherwise, and back again
        happen(Happening.CLASSIFIED);
        stage.send(acts.assigned(Stage.UNIT, "listrik", at.plusSeconds(1)));

        // Then
        Table table = new Table(database);
        await().until(() -> table.rows("""
                        SELECT subject, state FROM clock WHERE complaint = ? AND kind = 'resolution'
                         ORDER BY subject""", complaint.id()), List.of("listrik RUNNING", "pungli CANCELLED")::equals);
        assertThat(table.number("SELECT count(DISTINCT starts_at) FROM clock WHERE complaint = ?", complaint.id()))
                .isEqualTo(1);
        await().until(() -> stage.count(complaint, "clock.started.v1", "resolution") == 3);
    }

    @Test
    void shouldGiveAReopenedPromiseToTheUnitThatTookOverAfterTheReply() {
        // Given
        happen(REGISTERED);
        stage.send(acts.assigned(Stage.UNIT, "listrik", at));
        happen(Happening.ANSWERED);
        stage.send(acts.assigned(Acts.OTHER_UNIT, "pungli", at.plusSeconds(1)));

        // When
        stage.send(acts.of(Happening.REOPENED, at.plusSeconds(2)));

        // Then
        await().until(() -> states(ClockKind.RESPONSE).equals(List.of("RUNNING", "MET")));
        assertThat(new Table(database).rows("""
                        SELECT unit, category FROM clock WHERE complaint = ? AND kind = 'response'
                         ORDER BY starts_at DESC LIMIT 1""", complaint.id())).containsExactly("opd-dishub pungli");
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, RESOLVED", "FORWARDED, FORWARDED"})
    void shouldPromiseNothingWhenACategoryIsCorrectedAfterTheWork(Happening done, String state) {
        // Given
        happen(REGISTERED);
        stage.send(acts.assigned(Stage.UNIT, "listrik", at));
        happen(done);

        // When
        stage.send(acts.classified("pungli", state, at.plusSeconds(1)));

        // Then it says what the next promise is about
        Table table = new Table(database);
        await().until(
                        () -> table.rows(
                                "SELECT category FROM clock WHERE complaint = ? AND kind = 'response'", complaint.id()),
                        List.of("pungli")::equals);
        assertThat(table.rows(
                        "SELECT kind FROM clock WHERE complaint = ? AND ended_at IS NULL AND kind <> 'outside'",
                        complaint.id()))
                .isEmpty();
        assertThat(states(ClockKind.RESOLUTION)).hasSize(1);
    }

    @Test
    void shouldReviveAResolutionOnTheTermsOfToday() {
        // Given an acknowledged one, older than the record of ladders
        Table table = new Table(database);
        happen(REGISTERED);
        stage.send(acts.assigned(Stage.UNIT, "listrik", at));
        await().until(() -> !states(ClockKind.RESOLUTION).isEmpty());
        table.change("""
                UPDATE clock SET policy_version = '2026.01', ladder_version = NULL, acknowledged_level = 1
                 WHERE complaint = ? AND kind = 'resolution'""", complaint.id());

        // When it is classified otherwise, and given back with another unit
        happen(Happening.CLASSIFIED);
        stage.send(acts.assigned(Acts.OTHER_UNIT, "listrik", at.plusSeconds(1)));

        // Then
        await().until(
                        () -> table.rows("""
                        SELECT state, unit, category, policy_version, ladder_version, acknowledged_level FROM clock
                         WHERE complaint = ? AND subject = 'listrik'""", complaint.id()),
                        List.of("RUNNING opd-dishub listrik %s %s 0".formatted(pack.version(), pack.policyVersion()))
                                ::equals);
    }

    /** What must have happened so that there is a clock of that kind to act on. */
    private static List<Happening> given(Happening happening, Effect effect, ClockKind kind) {
        if (effect == Effect.OPENS) {
            return switch (happening) {
                case REGISTERED -> List.of();
                case REOPENED -> List.of(REGISTERED, ASSIGNED, RESOLVED);
                default -> List.of(REGISTERED);
            };
        }
        if (effect == Effect.RESUMES) {
            return List.of(REGISTERED, ASSIGNED, ASKED);
        }
        return switch (kind) {
            case TRIAGE -> List.of(REGISTERED, TRIAGE_REQUESTED);
            case TASK -> List.of(REGISTERED, TASK_OPENED);
            case OUTSIDE -> List.of(REGISTERED, FORWARDED);
            case RESOLUTION -> List.of(REGISTERED, ASSIGNED);
            case RESPONSE, LEGAL, DUTY -> List.of(REGISTERED);
        };
    }

    private static long expectedBefore(Happening happening, ClockKind kind) {
        return switch (happening) {
            case REOPENED -> kind == ClockKind.LEGAL ? 2 : 1;
            case ASSIGNED, CLASSIFIED -> kind == ClockKind.LEGAL ? 1 : 0;
            default -> 0;
        };
    }

    private void happen(Happening happening) {
        stage.send(acts.of(happening, at));
    }

    private List<String> states(ClockKind kind) {
        return new Table(database).rows(STATES, complaint.id(), kind.word());
    }
}
