package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.Topic;
import id.siaga.contracts.duty.DutyChanged;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.sla.domain.Happening;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.ProbedRecord;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units of which nobody is known: desa of the pack have no people. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class NobodyIT {
    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Inject
    RegionPack pack;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldTellTheNextRungAndRaiseAnAlarmWhenAUnitHasNoHeadNoDeputyAndNoRoster() {
        // Given
        String unit = emptyUnit(0);
        Case complaint = stage.registered();
        stage.send(new Acts(complaint).assigned(unit, "jalan-rusak", complaint.startsAt()));
        stage.awaitSaid(complaint, "clock.started.v1", "resolution");

        // When
        stage.pass(complaint.dueAt());

        // Then
        ComplaintEscalated told = stage.awaitEscalations(complaint, 1).getFirst();
        assertThat(told.level()).isEqualTo(1);
        assertThat(told.audience())
                .containsExactly(pack.people().pembinaOf(unit).orElseThrow().id());
        stage.awaitSaid(complaint, "escalation.undeliverable.v1");
        assertThat(alarm("alarm.raised.v1", "escalation.undeliverable", unit)).isNotNull();
    }

    @Test
    void shouldTellTheOperatorsWhileAComplaintIsInTriage() {
        // Given
        Case complaint = stage.registered();
        stage.send(new Acts(complaint)
                .of(Happening.TRIAGE_REQUESTED, complaint.startsAt().plusSeconds(10)));
        stage.awaitSaid(complaint, "clock.started.v1", "triage");

        // When nobody chooses for two hours
        stage.pass(complaint.dueAt());

        // Then both promises are broken
        assertThat(stage.awaitEscalations(complaint, 1).getFirst().audience()).isEqualTo(operators());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.escalations(complaint, "triage").stream()
                        .map(ComplaintEscalated::level)
                        .toList()
                        .containsAll(List.of(1, 2)));
    }

    @Test
    void shouldRaiseAnAlarmPerLevelForAUnitThatLostItsLastPersonUntilSomebodyIsNamed() {
        // Given
        String unit = emptyUnit(1);
        Instant lost = clock.now();
        stage.send(new DutyChanged(unit, 1, "somebody", null, null, lost.minusSeconds(9)));
        stage.send(new DutyChanged(unit, 2, null, null, null, lost));
        stage.send(new DutyChanged(unit, 1, "somebody", null, null, lost));
        await().until(() -> dutyClocks(unit).equals(List.of("RUNNING")));

        // When an hour passes, and a day
        stage.pass(lost.plus(Duration.ofHours(1)));
        assertThat(alarm("alarm.raised.v1", "duty.vacant", unit)).isNotNull();
        stage.pass(lost.plus(Duration.ofHours(25)));

        // Then it climbs
        assertThat(alarm("alarm.raised.v1", "duty.vacant.level-2", unit)).isNotNull();

        // When
        stage.send(new DutyChanged(unit, 3, null, "deputy", null, lost.plus(Duration.ofHours(26))));

        // Then
        assertThat(alarm("alarm.cleared.v1", "duty.vacant.level-2", unit)).isNotNull();
        assertThat(dutyClocks(unit)).containsExactly("MET");
    }

    @Test
    void shouldRaiseNoAlarmOnceSomebodyIsNamedEvenTooLate() {
        // Given
        String unit = emptyUnit(2);
        Case complaint = stage.assigned();
        Instant lost = complaint.startsAt();
        loseTheLast(unit, lost);

        // When somebody is named at the deadline, and what was due by then would come
        stage.send(new DutyChanged(unit, 3, null, "deputy", null, lost.plus(Duration.ofHours(1))));
        await().until(() -> dutyClocks(unit).equals(List.of("MET")));
        stage.pass(complaint.dueAt());
        stage.awaitEscalations(complaint, 1);

        // Then
        assertThat(alarms(unit)).isZero();
        assertThat(firings(unit)).isEmpty();
    }

    @Test
    void shouldRaiseNoAlarmWhenWhatFiredInSilenceIsSettledAfterSomebodyWasNamed() {
        // Given an hour passed, the last seven minutes in silence
        String unit = emptyUnit(3);
        Instant lost = clock.now();
        Instant found = lost.plus(Duration.ofMinutes(66));
        loseTheLast(unit, lost);
        stage.pass(lost.plus(Duration.ofMinutes(59)));
        clock.set(found);
        assertThat(alarm("alarm.raised.v1", "duty.vacant", unit)).isNotNull();

        // When
        stage.send(new DutyChanged(unit, 3, null, "deputy", null, found));
        assertThat(alarm("alarm.cleared.v1", "duty.vacant", unit)).isNotNull();
        stage.pass(found);

        // Then
        await().until(() -> firings(unit).equals(List.of("CONFIRMED")));
        assertThat(alarms(unit)).isZero();
    }

    private void loseTheLast(String unit, Instant at) {
        stage.send(new DutyChanged(unit, 1, "somebody", null, null, at.minusSeconds(9)));
        stage.send(new DutyChanged(unit, 2, null, null, null, at));
        await().until(() -> dutyClocks(unit).equals(List.of("RUNNING")));
    }

    private long alarms(String unit) {
        return new Table(database).number("SELECT count(*) FROM alarm WHERE subject = ?", unit);
    }

    private List<String> firings(String unit) {
        return new Table(database)
                .rows(
                        "SELECT f.state FROM firing f JOIN clock c ON c.id = f.clock_id WHERE c.kind = 'duty' AND c.unit = ?",
                        unit);
    }

    private List<String> dutyClocks(String unit) {
        return new Table(database).rows("SELECT state FROM clock WHERE kind = 'duty' AND unit = ?", unit);
    }

    private ProbedRecord alarm(String type, String code, String subject) {
        return probe.await(
                Topic.OPERATIONS,
                record -> type.equals(record.type())
                        && record.json().contains("\"" + code + "\"")
                        && record.json().contains("\"" + subject + "\""));
    }

    private String emptyUnit(int nth) {
        return pack.units().all().stream()
                .map(unit -> unit.id())
                .filter(id -> id.startsWith(Stage.UNIT + "."))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private List<String> operators() {
        return pack.people().withRole("operator").stream().map(Person::id).toList();
    }
}
