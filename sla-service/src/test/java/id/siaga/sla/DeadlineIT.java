package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.sla.ClockMet;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventJson;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class DeadlineIT {
    KafkaProbe probe;
    MutableClock clock;

    @Inject
    RegionPack pack;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldEscalateNothingOneMillisecondBeforeTwoHoursAndOnceAtTwoHours() {
        // Given a complaint, and another one that is due a millisecond earlier
        Case complaint = stage.assigned();
        Case earlier = stage.registered(complaint.startsAt().minusMillis(1));

        // When everything before 1:59:59.999 has been read
        stage.pass(complaint.dueAt().minusMillis(1));

        // Then only the earlier one has escalated, though the clock ticks on
        stage.awaitEscalations(earlier, 1);
        assertThat(stage.escalations(complaint)).isEmpty();

        // When everything before 2:00:00 has been read, as two watermarks say
        stage.pass(complaint.dueAt());
        stage.pass(complaint.dueAt().plusMillis(100));

        // Then
        ComplaintEscalated escalated = stage.awaitEscalations(complaint, 1).getFirst();
        assertThat(escalated.level()).isEqualTo(1);
        assertThat(escalated.provisional()).isFalse();
        assertThat(escalated.audience()).containsExactly(head());
        assertThat(escalated.firedAt()).isAfterOrEqualTo(complaint.dueAt());
        assertThat(stage.count(complaint, "clock.reminded.v1")).isEqualTo(2);
        assertThat(stage.escalations(complaint)).hasSize(1);
    }

    @Test
    void shouldNotTrustAWatermarkThatRunsAheadOfTheClock() {
        // Given
        Case complaint = stage.registered();
        Case earlier = stage.registered(complaint.startsAt().minus(Duration.ofHours(1)));

        // When a watermark speaks of the future while the database's clock stands half an hour before the deadline
        stage.watermark(complaint.dueAt().plusSeconds(60));
        clock.set(complaint.dueAt().minus(Duration.ofMinutes(30)));

        // Then
        stage.awaitEscalations(earlier, 1);
        assertThat(stage.escalations(complaint)).isEmpty();
        clock.set(complaint.dueAt().plusSeconds(60));
        stage.awaitEscalations(complaint, 1);
    }

    @Test
    void shouldClimbEveryRungOnceAlsoForAnUnassignedComplaint() {
        // Given
        Case complaint = stage.registered();

        // When three and a half hours pass
        stage.pass(complaint.dueAt().plus(Duration.ofMinutes(210)));

        // Then
        List<ComplaintEscalated> escalations = stage.awaitEscalations(complaint, 6);
        assertThat(escalations)
                .extracting(escalated -> escalated.rung() + " " + escalated.repetition())
                .containsExactly(
                        "tingkat-1 0", "tingkat-1 1", "tingkat-2 0", "tingkat-2 1", "tingkat-3 0", "tingkat-3 3");
        assertThat(escalations.getFirst().audience()).isEqualTo(operators());
        assertThat(escalations).extracting(ComplaintEscalated::unit).containsOnlyNulls();
    }

    @Test
    void shouldNeverEscalateAnActCommittedInTimeHoweverLateItIsRead() {
        // Given a watermark past the deadline that names a record nobody has read yet
        Case complaint = stage.assigned();
        Case earlier = stage.registered(complaint.startsAt().minusMillis(1));
        stage.pass(complaint.dueAt().minusMillis(1));
        stage.awaitEscalations(earlier, 1);
        stage.watermark(complaint.dueAt().plusSeconds(5), 1);
        clock.set(complaint.dueAt().plusSeconds(5));

        // When the act of 1:59:59.950 comes in at last, and with it all that was committed before
        stage.act(complaint, complaint.dueAt().minusMillis(50));
        stage.pass(complaint.dueAt().plusSeconds(6));
        Case later = stage.registered(complaint.startsAt().plusSeconds(1));
        stage.pass(complaint.dueAt().plusSeconds(7));

        // Then
        stage.awaitEscalations(later, 1);
        assertThat(met(complaint).inTime()).isTrue();
        assertThat(stage.escalations(complaint)).isEmpty();
    }

    @Test
    void shouldEscalateOnceWhenTheActCameFiftyMillisecondsTooLate() {
        // Given
        Case complaint = stage.assigned();

        // When the act is read before the deadline's watermark
        stage.pass(complaint.dueAt().minusMillis(1));
        stage.act(complaint, complaint.dueAt().plusMillis(50));
        assertThat(met(complaint).inTime()).isFalse();
        stage.pass(complaint.dueAt().plus(Duration.ofHours(1)));

        // Then
        Case later = stage.registered(complaint.startsAt().plus(Duration.ofMinutes(1)));
        stage.pass(later.dueAt().plus(Duration.ofHours(1)));
        stage.awaitEscalations(later, 1);
        assertThat(stage.escalations(complaint)).hasSize(1);
    }

    @Test
    void shouldNotCountANoteAsAnAnswer() {
        // Given
        Case complaint = stage.assigned();

        // When
        stage.send(Stage.action(complaint, false, complaint.startsAt().plusSeconds(60)));
        stage.pass(complaint.dueAt());

        // Then
        stage.awaitEscalations(complaint, 1);
        assertThat(stage.count(complaint, "clock.met.v1")).isZero();
    }

    @Test
    void shouldExpectNothingAfterTheCitizenTookItBack() {
        // Given
        Case complaint = stage.assigned();
        Case other = stage.registered(complaint.startsAt());

        // When
        Actor citizen = new Actor("citizen", "citizen");
        stage.send(new ComplaintCancelled(
                complaint.id(), 3, citizen, complaint.startsAt().plusSeconds(60)));
        stage.awaitSaid(complaint, "clock.cancelled.v1");
        stage.pass(complaint.dueAt());

        // Then
        stage.awaitEscalations(other, 1);
        assertThat(stage.escalations(complaint)).isEmpty();
    }

    @Test
    void shouldBeginAReopenedComplaintOneLevelHigher() {
        // Given an answered complaint
        Case complaint = stage.assigned();
        stage.act(complaint, complaint.startsAt().plusSeconds(60));
        stage.awaitSaid(complaint, "clock.met.v1");

        // When
        Instant again = complaint.startsAt().plus(Duration.ofHours(24));
        stage.send(new ComplaintReopened(
                complaint.id(),
                5,
                again,
                again.plus(Stage.LIMIT),
                1,
                "2026.11",
                new Actor("citizen", "citizen"),
                again));
        await().until(() -> stage.count(complaint, "clock.started.v1") == 2);
        stage.pass(again.plus(Stage.LIMIT));

        // Then
        ComplaintEscalated escalated = stage.awaitEscalations(complaint, 1).getFirst();
        assertThat(escalated.level()).isEqualTo(2);
        assertThat(escalated.unit()).isEqualTo(Stage.UNIT);
    }

    private ClockMet met(Case complaint) {
        return EventJson.read(
                ClockMet.class, stage.awaitSaid(complaint, "clock.met.v1").value());
    }

    private String head() {
        return pack.people().headOf(Stage.UNIT).orElseThrow().id();
    }

    private List<String> operators() {
        return pack.people().withRole("operator").stream()
                .map(person -> person.id())
                .toList();
    }
}
